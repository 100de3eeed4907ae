package org.rapporteur.text;

import java.util.HashMap;
import java.util.Map;

/** Parts of speech of the Penn Treebank, with the tags that English Universal Dependencies add. */
public enum PartOfSpeech {
    NN("NN"),
    IN("IN"),
    DT("DT"),
    NNP("NNP"),
    JJ("JJ"),
    COMMA(","),
    PRP("PRP"),
    STOP("."),
    RB("RB"),
    NNS("NNS"),
    VB("VB"),
    CC("CC"),
    VBD("VBD"),
    VBP("VBP"),
    VBZ("VBZ"),
    VBN("VBN"),
    CD("CD"),
    VBG("VBG"),
    TO("TO"),
    POSSESSIVE_PRONOUN("PRP$"),
    MD("MD"),
    UH("UH"),
    COLON(":"),
    WDT("WDT"),
    OPENING_BRACKET("-LRB-"),
    CLOSING_BRACKET("-RRB-"),
    WRB("WRB"),
    HYPH("HYPH"),
    CLOSING_QUOTE("''"),
    OPENING_QUOTE("``"),
    RP("RP"),
    WP("WP"),
    POS("POS"),
    NNPS("NNPS"),
    JJR("JJR"),
    EX("EX"),
    RBR("RBR"),
    JJS("JJS"),
    FW("FW"),
    SYM("SYM"),
    PDT("PDT"),
    RBS("RBS"),
    LS("LS"),
    CURRENCY("$"),
    POSSESSIVE_WH("WP$"),
    GW("GW"),
    NFP("NFP"),
    ADD("ADD"),
    AFX("AFX"),
    NUMBER_SIGN("#"),
    XX("XX");

    private static final Map<String, PartOfSpeech> BY_TAG = new HashMap<>();

    static {
        for (PartOfSpeech part : values()) BY_TAG.put(part.tag, part);
    }

    private final String tag;

    PartOfSpeech(String tag) {
        this.tag = tag;
    }

    /** The tag as treebanks write it. */
    public String tag() {
        return tag;
    }

    /** Whether it is a verb in any form, modals included. */
    public boolean verb() {
        return switch (this) {
            case VB, VBD, VBG, VBN, VBP, VBZ, MD -> true;
            default -> false;
        };
    }

    /** Whether it is a common or proper noun. */
    public boolean noun() {
        return this == NN || this == NNS || this == NNP || this == NNPS;
    }

    /**
     * The part of speech of a treebank's tag.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static PartOfSpeech of(String tag) {
        PartOfSpeech part = BY_TAG.get(tag);
        if (part == null) throw new IllegalArgumentException("No part of speech has the tag " + tag);
        return part;
    }
}
