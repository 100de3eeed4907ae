package org.rapporteur.text.token;

import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;

/**
 * Pairs quotation marks: curly, straight, angled, low and doubled single ones, and single ones where they are no
 * apostrophes. Only the outermost pair counts. A quotation that the next paragraph opens again runs to the end of its
 * own; one that is closed in a later paragraph runs on to there; one that nothing closes ends with its sentence.
 */
public final class QuotationMarks implements Annotator {
    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        return text.withQuotations(new Pairing(text).quotations());
    }
}
