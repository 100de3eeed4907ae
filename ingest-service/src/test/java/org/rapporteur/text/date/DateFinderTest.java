package org.rapporteur.text.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.PublicationTime;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Dates;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Tokens;
import org.rapporteur.text.token.SentenceSplitter;
import org.rapporteur.text.token.Tokenizer;

class DateFinderTest {
    private static final DateFinder FINDER = new DateFinder();
    private static final SentenceSplitter SPLITTER = new SentenceSplitter();

    private static AnnotatedText tokens(String text, String published) {
        PublicationTime time = published.equals("-") ? null : PublicationTime.parse(published);
        return new Tokenizer()
                .annotate(AnnotatedText.of(new CleanDocument(null, null, null, null, null, time, "en", text)));
    }

    /** The same tokens, cut again at every hyphen and slash, and around the marks of numbers. */
    private static AnnotatedText cutFinely(AnnotatedText text) {
        String chars = text.document().text();
        Ranges.Builder pieces = new Ranges.Builder();
        for (int t = 0; t < text.tokens().size(); t++) {
            int from = text.tokens().start(t);
            for (int i = from; i < text.tokens().end(t); i++) {
                if ("-/".indexOf(chars.charAt(i)) < 0) continue;
                if (i > from) pieces.add(from, i);
                pieces.add(i, i + 1);
                from = i + 1;
            }
            if (from < text.tokens().end(t)) pieces.add(from, text.tokens().end(t));
        }
        return text.withTokens(new Tokens(chars, pieces.build()));
    }

    private static AnnotatedText read(AnnotatedText tokens) {
        return FINDER.annotate(SPLITTER.annotate(tokens));
    }

    private static String expressions(AnnotatedText text) {
        StringJoiner found = new StringJoiner("; ");
        Ranges ranges = text.dates().ranges();
        for (int d = 0; d < ranges.size(); d++) found.add(text.words(ranges.start(d), ranges.end(d)));
        return found.toString();
    }

    private static String values(Dates dates) {
        StringJoiner found = new StringJoiner("; ");
        dates.values().forEach(value -> found.add(value.value()));
        return found.toString();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/dates.tsv", delimiter = '\t', quoteCharacter = '\0', emptyValue = "")
    void findsExpressionsAndSaysWhatTheyMean(String text, String published, String expressions, String values) {
        AnnotatedText read = read(tokens(text, published));
        assertThat(values(read.dates())).isEqualTo(values == null ? "" : values);
        assertThat(expressions(read)).isEqualTo(expressions == null ? "" : expressions);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/dates.tsv", delimiter = '\t', quoteCharacter = '\0', emptyValue = "")
    void readsTheSameHoweverHyphensAreCut(String text, String published, String expressions, String values) {
        AnnotatedText read = read(cutFinely(tokens(text, published)));
        assertThat(values(read.dates())).isEqualTo(values == null ? "" : values);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It rained yesterday, on Tuesday, in May, last week, two years ago and this summer.",
                "They will meet next month, on 3 May and on Christmas Day."
            })
    void relativeDatesNeedADayOfPublication(String text) {
        assertThat(values(read(tokens(text, "-")).dates())).isEmpty();
        assertThat(read(tokens(text, "2025-09-25")).dates().size()).isPositive();
    }

    @Test
    void aParagraphDoesNotLeanOnTheYearOfAnother() {
        String text = "The law passed on 3 May 2019.\n\nThe strike began on 5 June.";
        assertThat(values(read(tokens(text, "2025-09-25")).dates())).isEqualTo("2019-05-03; 2025-06-05");
    }

    /** Sentences of a life, no day of which is told against publication; more than two hundred words. */
    private static final String LIFE =
            "Marta Holm was a painter of harbours and of the people who worked there for little money. ".repeat(20);

    @ParameterizedTest
    @CsvSource({
        "In 1846 she came to Harsk. On 30 May she sold a picture., 1846; 1846-05-30",
        "In 1846 she came to Harsk. In July it burned., 1846; 1846-07",
        "In 1846 she came to Harsk. Every Tuesday they met. On 30 May she sold a picture., 1846; 1846-05-30",
        "Her pictures hang in Harsk today., ''",
        "The museum said today that it has them., 2025-09-25",
        "In July it is warm there and in winter it is cold., ''"
    })
    void aTextApartFromItsDayLeansOnTheYearItNamedLast(String words, String expected) {
        assertThat(values(read(tokens(LIFE + "\n\n" + words, "2025-09-25")).dates()))
                .isEqualTo(expected);
    }

    @Test
    void aTextOfItsOwnDaysLeansOnPublication() {
        String text = LIFE + "\n\nIn 1846 she came to Harsk.\n\nOn 30 May they met. It rained on Tuesday.";
        assertThat(values(read(tokens(text, "2025-09-25")).dates())).isEqualTo("1846; 2025-05-30; 2025-09-23");
    }

    @Test
    void tellsWhoAsksWhatHasNoValue() {
        StringJoiner heard = new StringJoiner("; ");
        AnnotatedText text = SPLITTER.annotate(
                tokens(LIFE + "In July, on 6 June and in winter it rains, as in 508 BC.", "2025-09-25"));
        AnnotatedText read =
                new DateFinder((from, to, value) -> heard.add(text.words(from, to) + " " + value)).annotate(text);
        assertThat(heard).hasToString("July --07; 6 June --06-06; winter --12/--02; 508 BC -0508");
        assertThat(read.dates().size()).isZero();
    }

    @Test
    void theTenseOfOneSentenceEndsWithIt() {
        String text = "They will meet on Saturday. It rained on Sunday.";
        assertThat(values(read(tokens(text, "2025-09-25")).dates())).isEqualTo("2025-09-27; 2025-09-21");
    }

    @Test
    void randomTextsGiveDatesWithinTheirSentencesInOrder() {
        List<String> words = List.of(
                "May",
                "3",
                "24",
                "2019",
                "the",
                "of",
                "last",
                "two",
                "weeks",
                "ago",
                "-",
                "/",
                "from",
                "to",
                "between",
                "and",
                "since",
                "until",
                "Tuesday",
                "next",
                "early",
                "first",
                "quarter",
                "'s",
                "1990s",
                "9",
                "11",
                ":",
                "p.m.",
                "day",
                "after",
                "before",
                "yesterday",
                "summer",
                "Christmas",
                ",",
                ".",
                "will",
                "century",
                "(",
                ")",
                "mid-",
                "29",
                "February",
                "same",
                "year",
                "later",
                "AD",
                "0",
                "99999999",
                "400",
                "Q3",
                "in");
        Random random = new Random(5);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++)
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            String published = round % 3 == 0 ? "-" : round % 3 == 1 ? "2025-09-25" : "0001-01-01";
            AnnotatedText read = read(tokens(text.toString(), published));
            for (int d = 0; d < read.dates().size(); d++) {
                int from = read.dates().ranges().start(d);
                int sentence = read.sentences().at(from);
                assertThat(read.dates().ranges().end(d))
                        .isLessThanOrEqualTo(read.sentences().end(sentence));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a day after ",
                "early-",
                "1, ",
                "3 and ",
                "the first week of ",
                "from ",
                "24-",
                "May ",
                "1/2/",
                "last ",
                "the day before ",
                "twenty-",
                "between 3 ",
                "( 2019 "
            })
    void longRowsOfHalfDatesTakeLinearTime(String part) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) parts.add(part);
        AnnotatedText tokens = SPLITTER.annotate(tokens(String.join("", parts), "2025-09-25"));
        assertTimeout(Duration.ofSeconds(10), () -> FINDER.annotate(tokens));
    }
}
