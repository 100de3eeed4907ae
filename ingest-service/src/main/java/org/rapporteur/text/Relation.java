package org.rapporteur.text;

import java.util.Locale;

/**
 * How a token depends on its head: the relations of Universal Dependencies (version 2), with the subtypes that English
 * treebanks use. A subtype's colon is an underscore here.
 */
public enum Relation {
    ACL,
    ACL_RELCL,
    ADVCL,
    ADVCL_RELCL,
    ADVMOD,
    AMOD,
    APPOS,
    AUX,
    AUX_PASS,
    CASE,
    CC,
    CC_PRECONJ,
    CCOMP,
    COMPOUND,
    COMPOUND_PRT,
    CONJ,
    COP,
    CSUBJ,
    DEP,
    DET,
    DET_PREDET,
    DISCOURSE,
    DISLOCATED,
    EXPL,
    FIXED,
    FLAT,
    GOESWITH,
    IOBJ,
    LIST,
    MARK,
    NMOD,
    NMOD_DESC,
    NMOD_POSS,
    NMOD_UNMARKED,
    NSUBJ,
    NSUBJ_OUTER,
    NSUBJ_PASS,
    NUMMOD,
    OBJ,
    OBL,
    OBL_AGENT,
    OBL_UNMARKED,
    ORPHAN,
    PARATAXIS,
    PUNCT,
    REPARANDUM,
    ROOT,
    VOCATIVE,
    XCOMP;

    /**
     * The relation of a treebank's label.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Relation of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace(':', '_'));
    }

    /** The label as treebanks write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }
}
