package org.rapporteur.text.date;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.PublicationTime;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Dates;
import org.rapporteur.text.Tokens;

/**
 * Finds date expressions: "22 April 2025", "April 22", "in May", "last month", "on Tuesday", "three days ago". Relative
 * ones need the day of publication and lie before it, unless the words before them look forward.
 */
public final class DateFinder implements Annotator {
    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> DAYS = new HashMap<>();
    private static final Map<String, Integer> NUMBERS = Map.of(
            "a", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "ten", 10);
    /** Words before a bare month or year that make a date of it. */
    private static final Set<String> BEFORE_BARE = Set.of(
            "in", "since", "until", "by", "of", "during", "from", "late", "early", "mid", "before", "after", "till",
            "(");

    private static final Set<String> PARTS = Set.of("morning", "afternoon", "evening", "night");

    static {
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            MONTHS.put(name, month);
            MONTHS.put(name.substring(0, 3) + ".", month);
        }
        MONTHS.put("sept.", Month.SEPTEMBER);
        for (DayOfWeek day : DayOfWeek.values()) DAYS.put(day.name().toLowerCase(Locale.ROOT), day);
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        Dates.Builder found = new Dates.Builder();
        PublicationTime published = text.document().publishedAt();
        PastBias bias = new PastBias(published == null ? null : published.day());
        for (int s = 0; s < text.sentences().size(); s++) {
            Scan scan = new Scan(text.tokens(), text.sentences().end(s), bias);
            for (int i = text.sentences().start(s); i < scan.end; i++) i = Math.max(i, scan.find(i, found) - 1);
        }
        return text.withDates(found.build());
    }

    /** Reads one sentence from left to right. */
    private static final class Scan {
        private final Tokens tokens;
        private final int end;
        private final PastBias bias;
        private boolean future;

        Scan(Tokens tokens, int end, PastBias bias) {
            this.tokens = tokens;
            this.end = end;
            this.bias = bias;
        }

        private String lower(int i) {
            return i < end ? tokens.lower(i) : "";
        }

        /** Adds the date that begins at a token; returns the token after it, or the token itself. */
        int find(int i, Dates.Builder found) {
            String word = lower(i);
            if (word.equals("will") || word.equals("upcoming") || word.equals("scheduled")) future = true;
            int to = i;
            DateValue value = null;
            if (MONTHS.containsKey(word) && tokens.capitalised(i)) {
                return month(i, found);
            } else if (number(word) > 0 && number(word) <= 31 && monthAfter(i) >= 0) {
                return dayMonth(i, found);
            } else if (DAYS.containsKey(word) && tokens.capitalised(i)) {
                to = i + 1;
                value = bias.weekday(DAYS.get(word), future);
            } else if (year(word) > 0 && (BEFORE_BARE.contains(lower(i - 1)) || i > 0 && bare(i))) {
                to = i + 1;
                value = new DateValue(word);
            } else if (word.length() == 5 && word.endsWith("0s") && year(word.substring(0, 4)) > 0) {
                to = i + 1;
                value = new DateValue(word.substring(0, 4) + "/" + word.substring(0, 3) + "9");
            } else if (word.length() == 10 && word.charAt(4) == '-') {
                to = i + 1;
                value = PastBias.parse(word);
            } else {
                return relative(i, found);
            }
            if (value != null) found.add(i, to, value);
            return value == null ? i : to;
        }

        /** Whether a year stands after a comma or alone between marks, as in "(2019)". */
        private boolean bare(int i) {
            return lower(i - 1).equals("(") && lower(i + 1).equals(")");
        }

        private int month(int i, Dates.Builder found) {
            Month month = MONTHS.get(lower(i));
            int day = number(lower(i + 1));
            int to = i + 1;
            DateValue value;
            if (day > 0 && day <= 31) {
                int yearAt = lower(i + 2).equals(",") ? i + 3 : i + 2;
                int year = year(lower(yearAt));
                to = year > 0 ? yearAt + 1 : i + 2;
                value = bias.day(year, month, day, future);
            } else {
                int yearAt = lower(i + 1).equals(",") || lower(i + 1).equals("of") ? i + 2 : i + 1;
                int year = year(lower(yearAt));
                String before = lower(i - 1);
                boolean alone =
                        year == 0 && !BEFORE_BARE.contains(before) && !before.equals("last") && !before.equals("next");
                if (alone) return i;
                to = year > 0 ? yearAt + 1 : i + 1;
                value = bias.month(year, month, future || before.equals("next"));
            }
            if (value == null) return i;
            found.add(i, to, value);
            return to;
        }

        /** Where the month stands after a day's number: behind it or behind "of"; -1 where none does. */
        private int monthAfter(int i) {
            int at = lower(i + 1).equals("of") ? i + 2 : i + 1;
            return MONTHS.containsKey(lower(at)) && tokens.capitalised(at) ? at : -1;
        }

        private int dayMonth(int i, Dates.Builder found) {
            int at = monthAfter(i);
            int yearAt = lower(at + 1).equals(",") ? at + 2 : at + 1;
            int year = year(lower(yearAt));
            DateValue value = bias.day(year, MONTHS.get(lower(at)), number(lower(i)), future);
            if (value == null) return i;
            int to = year > 0 ? yearAt + 1 : at + 1;
            found.add(i, to, value);
            return to;
        }

        private int relative(int i, Dates.Builder found) {
            String word = lower(i);
            String next = lower(i + 1);
            int length = 1;
            DateValue value =
                    switch (word) {
                        case "today", "tonight" -> bias.days(0);
                        case "yesterday" -> bias.days(-1);
                        case "tomorrow" -> bias.days(1);
                        default -> null;
                    };
            if (value == null && (word.equals("last") || word.equals("next") || word.equals("this"))) {
                length = 2;
                int step = word.equals("last") ? -1 : word.equals("next") ? 1 : 0;
                value = stepped(step, next);
            } else if (value == null && lower(i + 2).equals("ago") && NUMBERS.getOrDefault(word, number(word)) > 0) {
                length = 3;
                value = bias.ago(NUMBERS.getOrDefault(word, number(word)), next);
            }
            if (value == null) return i;
            found.add(i, i + length, value);
            return i + length;
        }

        private DateValue stepped(int step, String unit) {
            if (DAYS.containsKey(unit)) return bias.weekday(DAYS.get(unit), step, future);
            if (PARTS.contains(unit)) return step > 0 ? null : bias.days(unit.equals("night") ? step : 0);
            if (MONTHS.containsKey(unit)) return bias.month(0, MONTHS.get(unit), step > 0);
            return bias.period(step, unit);
        }

        private static int number(String word) {
            String digits = word.length() > 2 && Character.isDigit(word.charAt(0)) && ordinal(word)
                    ? word.substring(0, word.length() - 2)
                    : word;
            if (digits.isEmpty() || digits.length() > 2) return 0;
            int number = 0;
            for (int i = 0; i < digits.length(); i++) {
                if (digits.charAt(i) < '0' || digits.charAt(i) > '9') return 0;
                number = number * 10 + digits.charAt(i) - '0';
            }
            return number;
        }

        private static boolean ordinal(String word) {
            return word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th");
        }

        private static int year(String word) {
            if (word.length() != 4 || !(word.startsWith("19") || word.startsWith("20") || word.startsWith("18")))
                return 0;
            int low = number(word.substring(2));
            boolean digits =
                    word.charAt(2) >= '0' && word.charAt(2) <= '9' && word.charAt(3) >= '0' && word.charAt(3) <= '9';
            return digits ? number(word.substring(0, 2)) * 100 + low : 0;
        }
    }
}
