/**
 * A pipeline of commands. Every decision needs one token of look-ahead. Operator levels repeat instead of recursing, so that
 * a chain is as shallow as a single step; what does recurse (brackets, calls, lists) is bounded before parsing starts.
 */
parser grammar InsightsParser;

options { tokenVocab = InsightsLexer; }

query : leading=PIPE? (source | command) (PIPE command)* EOF ;

source : SOURCE skipped* ;

command
    : FIELDS columns                                                # fieldsCommand
    | DISPLAY columns                                               # displayCommand
    | FILTER test=expression                                        # filterCommand
    | FILTER_INDEX tests+=indexTest (AND tests+=indexTest)*         # filterIndexCommand
    | SORT BY? keys+=sortKey (COMMA keys+=sortKey)*                 # sortCommand
    | LIMIT any=ANY? count=INTEGER                                  # limitCommand
    | HEAD count=INTEGER                                            # headCommand
    | STATS aggregates=columns (BY keys=columns)?                   # statsCommand
    | DEDUP keys+=name (COMMA keys+=name)*                          # dedupCommand
    | PARSE field=name? pattern
      (AS targets+=name (COMMA targets+=name)*)?                    # parseCommand
    | word=UNSUPPORTED skipped*                                     # unsupportedCommand
    ;

columns : items+=column (COMMA items+=column)* ;

column : value=expression (AS alias=name)? ;

indexTest : field=name (EQUAL value=sum | IN list) ;

// a call is no key, but reading it whole makes for a better message
sortKey : key=sortName call=group? (direction=(ASC | DESC) stray=DOT?)? ;

// ---- expressions, loosest first; few rules, since each is a stack frame for every level of nesting ----

expression : operands+=conjunction (OR operands+=conjunction)* ;

conjunction : operands+=condition (AND operands+=condition)* ;

condition
    : inversions+=(NOT | BANG)* left=sum
      ( operator=(EQUAL | NOT_EQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL) right=sum
      | MATCHES pattern
      | negated=NOT? (LIKE pattern | IN (list | subquery))
      )?
    ;

sum : operands+=product (operators+=(PLUS | MINUS) operands+=product)* ;

product : operands+=power (operators+=(STAR | SLASH | PERCENT) operands+=power)* ;

power : operands+=operand (CARET operands+=operand)* ;

operand : signs+=MINUS* target=primary steps+=step* ;

step
    : DOT member=name                              # memberStep
    | LEFT_BRACKET index=INTEGER RIGHT_BRACKET     # elementStep
    ;

primary
    : LEFT_PAREN inner=expression RIGHT_PAREN                                       # bracketed
    | name
      ( LEFT_PAREN
        (star=STAR | arguments+=expression (COMMA arguments+=expression)*)?
        close=RIGHT_PAREN
      )?                                                                            # nameOrCall
    | STRING                                                                        # string
    | (INTEGER | DECIMAL)                                                           # number
    | PERIOD                                                                        # period
    | (TRUE | FALSE)                                                                # boolean
    | list                                                                          # listLiteral
    ;

list : LEFT_BRACKET (elements+=expression (COMMA elements+=expression)*)? RIGHT_BRACKET ;

pattern : STRING | REGEX ;

subquery : LEFT_PAREN SOURCE inGroup* RIGHT_PAREN ;

name : NAME | ANY | AS | ASC | BY | DESC | IN | LIKE ;

// `sort by` is always the command
sortName : NAME | ANY | AS | ASC | DESC | IN | LIKE ;

// ---- text that is passed over: up to the next pipe outside brackets ----

skipped
    : ~( PIPE | LEFT_PAREN | RIGHT_PAREN | LEFT_BRACKET | RIGHT_BRACKET
       | UNCLOSED_STRING | UNCLOSED_NAME | UNCLOSED_REGEX )
    | group
    | LEFT_BRACKET inGroup* RIGHT_BRACKET
    ;

group : LEFT_PAREN inGroup* RIGHT_PAREN ;

inGroup : skipped | PIPE ;
