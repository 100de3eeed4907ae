package org.rapporteur.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the GUM corpus writes what the model writes otherwise, or not at all. Four conventions, seen in its training
 * part:
 *
 * <ul>
 *   <li>an open end is written as nothing: {@code 2019/};
 *   <li>what comes back every year is marked, with the months of a season up to the first that no longer belongs to it:
 *       {@code --07}, {@code --12-25}, {@code --06/--09}; it has no value in the model;
 *   <li>years before our era are marked, {@code -0508};
 *   <li>a season told with its year is written in the same way: {@code 2010-06/2010-09}; the model writes its days.
 * </ul>
 */
final class GumDates {
    private static final Pattern SEASON = Pattern.compile("--(\\d\\d)/--(\\d\\d)");
    private static final Pattern SEASON_OF_YEAR =
            Pattern.compile("(?is)(?=.*(spring|summer|autumn|fall|winter))(?=.*\\d\\d).*");

    private GumDates() {}

    /** The value of a date as GUM writes it. */
    static String value(String words, String value) {
        int slash = value.indexOf('/');
        boolean days = slash == 10 && value.length() == 21;
        if (!days || !SEASON_OF_YEAR.matcher(words).matches()) return value.replace("..", "");
        YearMonth from = YearMonth.from(LocalDate.parse(value.substring(0, slash)));
        YearMonth last = YearMonth.from(LocalDate.parse(value.substring(slash + 1)));
        return from.plusMonths(2).equals(last) ? from + "/" + last.plusMonths(1) : value;
    }

    /** What has no value in the model as GUM writes it. */
    static String undated(String value) {
        Matcher season = SEASON.matcher(value);
        if (!season.matches()) return value;
        int end = Integer.parseInt(season.group(2)) % 12 + 1;
        return String.format(Locale.ROOT, "--%s/--%02d", season.group(1), end);
    }
}
