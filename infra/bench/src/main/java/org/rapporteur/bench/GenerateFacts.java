package org.rapporteur.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills a store with generated facts, 25 for each document, straight in SQL: {@code GenerateFacts JDBC-URL [FACTS]} with
 * 1,000,000 facts by default. The store must have been started once, so that its schema stands.
 */
public final class GenerateFacts {
    private static final int FACTS_PER_DOCUMENT = 25;

    private GenerateFacts() {}

    public static void main(String[] args) throws SQLException, IOException {
        if (args.length < 1) {
            System.err.println("usage: GenerateFacts JDBC-URL [FACTS]");
            System.exit(2);
        }
        int documents = (args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000) / FACTS_PER_DOCUMENT;
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(args[0]);
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            // The rows' own sequences step by 50; dense ones here, put right at the end.
            String[] sequences = {"statement", "event"};
            for (String table : sequences)
                sql.execute("create temporary sequence " + table + "_plain start " + (maxId(sql, table) + 1));
            for (String command :
                    script().replace(":documents", Integer.toString(documents)).split(";\\s*\n"))
                if (!command.isBlank()) {
                    sql.execute(command);
                    System.out.print('.');
                    System.out.flush();
                }
            for (String table : sequences)
                sql.execute("select setval('" + table + "_seq', " + (maxId(sql, table) + 50) + ")");
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("vacuum analyze");
            System.out.println();
            for (String table : new String[] {"document", "statement", "event", "actor"})
                System.out.println(table + " " + count(sql, table));
        }
        System.out.println("in " + (System.nanoTime() - start) / 1_000_000_000 + " s");
    }

    private static long maxId(Statement sql, String table) throws SQLException {
        return number(sql, "select coalesce(max(id), 0) from " + table);
    }

    private static long count(Statement sql, String table) throws SQLException {
        return number(sql, "select count(*) from " + table);
    }

    private static long number(Statement sql, String query) throws SQLException {
        try (ResultSet result = sql.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static String script() throws IOException {
        try (InputStream in = GenerateFacts.class.getResourceAsStream("facts.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        }
    }
}
