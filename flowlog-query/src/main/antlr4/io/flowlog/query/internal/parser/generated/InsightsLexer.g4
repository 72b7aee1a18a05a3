/**
 * Words, numbers, quoted text and signs. Two things depend on what stands around a word, and are decided by the
 * hand-written StageLexer: command words (the types under `tokens`) exist only where a command may start, so that they stay
 * free as field names; and a slash opens a regex only where one may stand. It also sorts out names with nothing between
 * their backticks (EMPTY_NAME), which no rule takes.
 */
lexer grammar InsightsLexer;

options { caseInsensitive = true; }

tokens { DEDUP, DISPLAY, FIELDS, FILTER, FILTER_INDEX, HEAD, LIMIT, PARSE, SORT, SOURCE, STATS, TAIL, UNSUPPORTED, EMPTY_NAME }

WHITE_SPACE : [\p{White_Space}]+ -> skip ;
COMMENT     : '#' ~[\r\n]* -> skip ;

// soft: rule `name` takes them as names
ANY  : 'any' ;
AS   : 'as' ;
ASC  : 'asc' ;
BY   : 'by' ;
DESC : 'desc' ;
IN   : 'in' ;
LIKE : 'like' ;

// reserved: a field of such a name needs backticks
AND   : 'and' ;
FALSE : 'false' ;
NOT   : 'not' ;
OR    : 'or' ;
TRUE  : 'true' ;

NAME    : '@'? (WORD | QUOTED_NAME) ('.' (WORD_OR_DIGITS | QUOTED_NAME))* ;
INTEGER : DIGIT+ ;
DECIMAL : DIGIT+ '.' DIGIT+ ;
PERIOD  : DIGIT+ WORD ;   // whether the unit exists is judged later, with a better sentence
STRING  : '"' (ESCAPED | ~["\\])* '"'
        | '\'' (ESCAPED | ~['\\])* '\'' ;

UNCLOSED_STRING : '"' (ESCAPED | ~["\\])* '\\'?
                | '\'' (ESCAPED | ~['\\])* '\\'? ;
UNCLOSED_NAME   : '@'? '`' ~'`'* ;

PIPE          : '|' ;
COMMA         : ',' ;
DOT           : '.' ;
LEFT_PAREN    : '(' ;
RIGHT_PAREN   : ')' ;
LEFT_BRACKET  : '[' ;
RIGHT_BRACKET : ']' ;

EQUAL            : '=' | '==' ;
NOT_EQUAL        : '!=' ;
LESS             : '<' ;
LESS_OR_EQUAL    : '<=' ;
GREATER          : '>' ;
GREATER_OR_EQUAL : '>=' ;
MATCHES          : '=~' ;
BANG             : '!' ;

PLUS    : '+' ;
MINUS   : '-' ;
STAR    : '*' ;
SLASH   : '/' ;
PERCENT : '%' ;
CARET   : '^' ;

UNEXPECTED : . ;   // last rule: the lexer never fails

fragment DIGIT          : [0-9] ;
fragment WORD           : [a-z_] [a-z0-9_]* ;
fragment WORD_OR_DIGITS : [a-z0-9_]+ ;
fragment QUOTED_NAME    : '`' ~'`'* '`' ;
fragment ESCAPED        : '\\' . ;

// entered at a slash that opens a regex, for that one token
mode REGEX_MODE;

REGEX          : '/' REGEX_CHARACTER* '/' -> mode(DEFAULT_MODE) ;
UNCLOSED_REGEX : '/' REGEX_CHARACTER* '\\'? -> mode(DEFAULT_MODE) ;

fragment REGEX_CHARACTER : '\\' ~[\r\n] | ~[/\\\r\n] ;
