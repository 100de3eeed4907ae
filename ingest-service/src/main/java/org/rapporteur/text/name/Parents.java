package org.rapporteur.text.name;

import org.rapporteur.model.EntityType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Tokens;
import org.rapporteur.text.Words;

/** Finds the parent of a body where its name stands right before the body's. */
final class Parents {
    private Parents() {}

    /**
     * What leads to the whole name of the body that a mention names: "OIC " in "OIC Contact Group" and in "Organization of
     * Islamic Cooperation (OIC) Contact Group"; "" where nothing does.
     */
    static String lead(AnnotatedText text, int mention) {
        if (mention == 0) return "";
        Tokens tokens = text.tokens();
        int from = text.mentions().from(mention);
        int to = text.mentions().to(mention);
        int end = tokens.word(from - 1).equals(")") ? from - 1 : from;
        int parent = mention - 1;
        boolean adjacent = text.mentions().to(parent) == end && text.mentions().type(parent) == EntityType.ORGANIZATION;
        if (!adjacent || !body(tokens, from, to)) return "";
        boolean bracketed = end < from;
        if (bracketed && !tokens.word(text.mentions().from(parent) - 1).equals("(")) return "";
        return Tokens.join(text.document(), tokens, text.mentions().from(parent), end) + " ";
    }

    private static boolean body(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) if (Words.organization(tokens.lower(i))) return true;
        return false;
    }
}
