package org.rapporteur.text;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.rapporteur.model.CleanDocument;

/**
 * A document with what annotators found in it so far. Immutable: an annotator returns a new one.
 *
 * @param tokens words and punctuation with their UTF-16 ranges
 * @param sentences token ranges that cover all tokens
 * @param paragraphs token ranges that cover all tokens, made of whole sentences
 * @param quotations UTF-16 ranges from an opening to its closing quotation mark, marks included; they do not nest
 * @param syntax part of speech, head and relation of each token
 * @param dates date expressions as token ranges
 * @param mentions names as token ranges, with what they name
 * @param attributions who said what, in the order of their cues
 * @param references pronouns and descriptions ("the group") that stand for a named actor
 */
public record AnnotatedText(
        CleanDocument document,
        Tokens tokens,
        Ranges sentences,
        Ranges paragraphs,
        Ranges quotations,
        Syntax syntax,
        Dates dates,
        Mentions mentions,
        Mentions references,
        List<Attribution> attributions) {
    public AnnotatedText {
        attributions = List.copyOf(attributions);
        Objects.requireNonNull(document, "document");
    }

    /** A document with nothing annotated yet. */
    public static AnnotatedText of(CleanDocument document) {
        return new AnnotatedText(
                document,
                Tokens.NONE,
                Ranges.NONE,
                Ranges.NONE,
                Ranges.NONE,
                Syntax.NONE,
                Dates.NONE,
                Mentions.NONE,
                Mentions.NONE,
                List.of());
    }

    /** Whether a token stands within quotation marks. */
    public boolean quoted(int token) {
        return quotations.at(tokens.start(token)) >= 0;
    }

    /** The text from a token's start to another's end, the second exclusive. */
    public String words(int from, int to) {
        return from >= to ? "" : document.text().substring(tokens.start(from), tokens.end(to - 1));
    }

    public AnnotatedText withTokens(Tokens found) {
        return with(draft -> draft.tokens = found);
    }

    public AnnotatedText withSentences(Ranges found, Ranges inParagraphs) {
        return with(draft -> {
            draft.sentences = found;
            draft.paragraphs = inParagraphs;
        });
    }

    public AnnotatedText withQuotations(Ranges found) {
        return with(draft -> draft.quotations = found);
    }

    public AnnotatedText withSyntax(Syntax found) {
        return with(draft -> draft.syntax = found);
    }

    public AnnotatedText withDates(Dates found) {
        return with(draft -> draft.dates = found);
    }

    public AnnotatedText withMentions(Mentions found) {
        return with(draft -> draft.mentions = found);
    }

    public AnnotatedText withReferences(Mentions found) {
        return with(draft -> draft.references = found);
    }

    public AnnotatedText withAttributions(List<Attribution> found) {
        return with(draft -> draft.attributions = found);
    }

    private AnnotatedText with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.text(document);
    }

    /** A copy under change. */
    private static final class Draft {
        private Tokens tokens;
        private Ranges sentences;
        private Ranges paragraphs;
        private Ranges quotations;
        private Syntax syntax;
        private Dates dates;
        private Mentions mentions;
        private Mentions references;
        private List<Attribution> attributions;

        private Draft(AnnotatedText text) {
            tokens = text.tokens;
            sentences = text.sentences;
            paragraphs = text.paragraphs;
            quotations = text.quotations;
            syntax = text.syntax;
            dates = text.dates;
            mentions = text.mentions;
            references = text.references;
            attributions = text.attributions;
        }

        private AnnotatedText text(CleanDocument document) {
            return new AnnotatedText(
                    document,
                    tokens,
                    sentences,
                    paragraphs,
                    quotations,
                    syntax,
                    dates,
                    mentions,
                    references,
                    attributions);
        }
    }
}
