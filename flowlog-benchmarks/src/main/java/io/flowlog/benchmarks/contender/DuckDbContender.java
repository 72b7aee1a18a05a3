package io.flowlog.benchmarks.contender;

import io.flowlog.core.FieldType;
import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** DuckDB in memory, reading the files with the type of every column given, so that it need not guess. */
final class DuckDbContender implements Contender {
    private static final Set<FlowLogField> WIDE =
            EnumSet.of(FlowLogField.PACKETS, FlowLogField.BYTES, FlowLogField.START, FlowLogField.END);

    private final Question question;
    private final Connection connection;
    private final Statement statement;

    DuckDbContender(Question question, int threads) {
        this.question = question;
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            statement = connection.createStatement();
            statement.execute("set threads = " + threads);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Answer answer(LogFiles log) {
        try (ResultSet result = statement.executeQuery(question.sql(table(log)))) {
            int columns = result.getMetaData().getColumnCount();
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    row.append(column == 1 ? "" : " ").append(result.getString(column));
                }
                rows.add(row.toString());
            }
            return question.answer(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String table(LogFiles log) {
        return """
                read_csv([%s], auto_detect = false, header = %s, delim = ' ', quote = '', escape = '', nullstr = '-', columns = {%s})""".formatted(
                        log.files().stream().map(DuckDbContender::quoted).collect(Collectors.joining(", ")),
                        log.isGzip(),
                        IntStream.range(0, log.format().size())
                                .mapToObj(slot -> column(log.format(), slot))
                                .collect(Collectors.joining(", ")));
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    private static String column(FlowLogFormat format, int slot) {
        FlowLogField field = format.field(slot).orElseThrow();
        String type = "VARCHAR";
        if (field.type() == FieldType.INTEGER) {
            type = WIDE.contains(field) ? "BIGINT" : "INTEGER";
        }
        return "'" + field.canonicalName().replace('-', '_') + "': '" + type + "'";
    }

    @Override
    public void close() {
        try {
            statement.close();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
