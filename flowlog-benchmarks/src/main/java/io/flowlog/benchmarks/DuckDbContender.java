package io.flowlog.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * DuckDB in memory, reading the file with the types of its columns given, so that it need not guess. Among rows of the same
 * time it promises no order, so the last of the newest rows may be others than those of the other contenders.
 *
 * <p>Belongs to one thread, whatever the number of threads that DuckDB uses inside.
 */
final class DuckDbContender implements Contender {
    private static final int COLUMNS = 14;
    private static final String TABLE = """
            read_csv('%s', auto_detect = false, header = false, delim = ' ', quote = '', escape = '', nullstr = '-', columns = {
              'version': 'INTEGER', 'account_id': 'VARCHAR', 'interface_id': 'VARCHAR', 'srcaddr': 'VARCHAR',
              'dstaddr': 'VARCHAR', 'srcport': 'INTEGER', 'dstport': 'INTEGER', 'protocol': 'INTEGER',
              'packets': 'BIGINT', 'bytes': 'BIGINT', 'start': 'BIGINT', 'end': 'BIGINT', 'action': 'VARCHAR',
              'log_status': 'VARCHAR'})""";
    private static final String FILTER = " where protocol = 17 and action = 'ACCEPT'";

    private final Connection connection;
    private final Statement statement;

    DuckDbContender(int threads) {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            statement = connection.createStatement();
            statement.execute("set threads = " + threads);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long countAcceptedUdp(Path log) {
        try (ResultSet result = statement.executeQuery("select count(*) from " + table(log) + FILTER)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> newestAcceptedUdp(Path log) {
        String query = "select * from " + table(log) + FILTER + " order by start desc limit " + NEWEST;
        try (ResultSet result = statement.executeQuery(query)) {
            List<String> lines = new ArrayList<>();
            while (result.next()) {
                lines.add(line(result));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String table(Path log) {
        return TABLE.formatted(log.toString().replace("'", "''"));
    }

    private static String line(ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int column = 1; column <= COLUMNS; column++) {
            String text = row.getString(column);
            line.append(column == 1 ? "" : " ").append(text == null ? "-" : text);
        }
        return line.toString();
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
