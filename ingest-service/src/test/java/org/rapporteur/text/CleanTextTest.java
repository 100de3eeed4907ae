package org.rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.Span;

class CleanTextTest {
    private static final String[] PIECES = {
        "a",
        "e",
        "fi",
        " ",
        ".",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\u00a0",
        "\u2009",
        "\u3000",
        "\u2028",
        "\u00ad",
        "\u200b",
        "\u200d",
        "\ufeff",
        "\u202e",
        "\u2066",
        "\u0000",
        "\u0085",
        "\ufb01",
        "\ufb03",
        "\u0301",
        "\u0323",
        "\u0308",
        "e\u0301",
        "é",
        "ớ",
        "\u212b",
        "\u2126",
        "\u1100\u1161\u11a8",
        "가",
        "שָׁלוֹם",
        "مرحبا",
        "北京",
        "\uf900",
        "👍🏽",
        "👨‍👩‍👧",
        "🇳🇴",
        "\ud83d",
        "\ude00",
        "“",
        "’",
        "…",
        "\u09c7\u09be"
    };

    private static String random(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(60);
        for (int i = 0; i < pieces; i++) text.append(PIECES[random.nextInt(PIECES.length)]);
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "par\u00adlia\u200bment | parliament",
                "Ana\u00a0Kovac\u2009left | Ana Kovac left",
                "the \ufb01rst o\ufb03ce | the first office",
                "Zagrebac\u030cki cafe\u0301 | Zagrebački café",
                "Vie\u0323\u0302t | Việt",
                "\u202b(\u200fשלום)\u202c | (שלום)",
                "one\u0007two | one two",
                "می\u200cشود | می\u200cشود",
                "👨\u200d👩\u200d👧 | 👨\u200d👩\u200d👧",
                "\u1112\u1161\u11ab | 한",
                "300 \u212b | 300 Å"
            })
    void whatIsNotSeenGoesAndWhatLooksTheSameBecomesOne(String raw, String clean) {
        assertThat(CleanText.of(raw).text()).isEqualTo(clean);
    }

    @Test
    void everyLineBreakBecomesOneKind() {
        assertThat(CleanText.of("a\r\nb\rc\u2028d\u2029e\u0085f\u000bg\fh\ti").text())
                .isEqualTo("a\nb\nc\nd\ne\nf\ng\nh i");
    }

    @Test
    void anOrdinaryTextComesBackItself() {
        String text = "“It’s naïve,” Ana Kovac said – in São Paulo.\n\nПривет, 北京 👍";
        CleanText clean = CleanText.of(text);
        assertThat(clean.text()).isSameAs(text);
        assertThat(clean.alignment().identity()).isTrue();
    }

    @Test
    void aSpanOfTheCleanTextQuotesTheRawOne() {
        String raw = "\ufeffThe par\u00adlia\u200bment\u00ad of cafe\u0301s";
        CleanText clean = CleanText.of(raw);
        assertThat(quote(raw, clean, "parliament")).isEqualTo("par\u00adlia\u200bment");
        assertThat(quote(raw, clean, "The")).isEqualTo("The");
        assertThat(quote(raw, clean, "cafés")).isEqualTo("cafe\u0301s");
        assertThat(quote(raw, clean, "é")).isEqualTo("e\u0301");
    }

    private static String quote(String raw, CleanText clean, String words) {
        int at = clean.text().indexOf(words);
        Span span = clean.alignment().raw(new Span(at, at + words.length()));
        return raw.substring(span.start(), span.end());
    }

    @Test
    void cleaningAgainChangesNothing() {
        for (long seed = 0; seed < 5000; seed++) {
            String clean = CleanText.of(random(seed)).text();
            assertThat(CleanText.of(clean).text()).as("seed %d", seed).isEqualTo(clean);
            assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void noSpanIsLostEitherWay() {
        for (long seed = 0; seed < 5000; seed++) {
            String raw = random(seed);
            CleanText clean = CleanText.of(raw);
            Alignment alignment = clean.alignment();
            Random random = new Random(seed);
            for (int i = 0; i < 20 && !clean.text().isEmpty(); i++) {
                int from = random.nextInt(clean.text().length());
                int to = from + 1 + random.nextInt(clean.text().length() - from);
                Span quoted = alignment.raw(new Span(from, to));
                assertThat(quoted.end()).as("seed %d", seed).isGreaterThan(quoted.start());
                assertThat(quoted.end()).isLessThanOrEqualTo(raw.length());
                Span back = alignment.clean(quoted);
                assertThat(back.start()).isLessThanOrEqualTo(from);
                assertThat(back.end()).isGreaterThanOrEqualTo(to);
                assertThat(alignment.raw(back)).isEqualTo(quoted);
            }
        }
    }

    @Test
    void offsetsStayInOrder() {
        for (long seed = 0; seed < 2000; seed++) {
            String raw = random(seed);
            CleanText clean = CleanText.of(raw);
            int before = 0;
            for (int at = 0; at <= clean.text().length(); at++) {
                assertThat(clean.alignment().rawEnd(at)).isBetween(before, raw.length());
                assertThat(clean.alignment().rawStart(at)).isGreaterThanOrEqualTo(before);
                before = clean.alignment().rawStart(at);
            }
            assertThat(before).isLessThanOrEqualTo(raw.length());
        }
    }

    @Test
    void stepsComposeInAnyGrouping() {
        for (long seed = 0; seed < 5000; seed++) {
            Random random = new Random(seed);
            Alignment one = alignment(random);
            Alignment two = alignment(random);
            Alignment three = alignment(random);
            Alignment left = one.then(two).then(three);
            Alignment right = one.then(two.then(three));
            for (int at = 0; at < 60; at++) {
                assertThat(left.rawStart(at)).as("seed %d", seed).isEqualTo(right.rawStart(at));
                assertThat(left.rawEnd(at)).as("seed %d", seed).isEqualTo(right.rawEnd(at));
                assertThat(left.cleanStart(at)).as("seed %d", seed).isEqualTo(right.cleanStart(at));
                assertThat(left.rawStart(at)).isLessThanOrEqualTo(one.rawStart(two.rawStart(three.rawStart(at))));
                assertThat(left.rawEnd(at)).isGreaterThanOrEqualTo(one.rawEnd(two.rawEnd(three.rawEnd(at))));
            }
        }
    }

    private static Alignment alignment(Random random) {
        Alignment.Builder edits = new Alignment.Builder();
        int at = 0;
        for (int i = random.nextInt(6); i > 0; i--) {
            int from = at + random.nextInt(5);
            int to = from + 1 + random.nextInt(3);
            edits.replace(from, to, random.nextInt(4));
            at = to;
        }
        return edits.build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0301",
                "\u0301\u0323",
                "e\u0301",
                "\u00ad",
                "\r",
                "\ufb01",
                "\ud83d",
                "\u1161",
                "я",
                "가",
                "\u2126"
            })
    void aMillionOddCharsTakeOnePass(String piece) {
        String raw = piece.repeat(1_000_000 / piece.length());
        CleanText clean = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> CleanText.of(raw));
        assertThat(clean.alignment().rawEnd(clean.text().length())).isLessThanOrEqualTo(raw.length());
    }
}
