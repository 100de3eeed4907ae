package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Brings English words to their base form, by a list of irregular ones and by endings; approximate, never empty. */
public final class Lemmatizer {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("said", "say"),
            Map.entry("told", "tell"),
            Map.entry("held", "hold"),
            Map.entry("met", "meet"),
            Map.entry("made", "make"),
            Map.entry("went", "go"),
            Map.entry("gone", "go"),
            Map.entry("took", "take"),
            Map.entry("taken", "take"),
            Map.entry("gave", "give"),
            Map.entry("given", "give"),
            Map.entry("came", "come"),
            Map.entry("saw", "see"),
            Map.entry("seen", "see"),
            Map.entry("found", "find"),
            Map.entry("left", "leave"),
            Map.entry("led", "lead"),
            Map.entry("fought", "fight"),
            Map.entry("sought", "seek"),
            Map.entry("sent", "send"),
            Map.entry("brought", "bring"),
            Map.entry("thought", "think"),
            Map.entry("began", "begin"),
            Map.entry("begun", "begin"),
            Map.entry("spoke", "speak"),
            Map.entry("spoken", "speak"),
            Map.entry("wrote", "write"),
            Map.entry("written", "write"),
            Map.entry("struck", "strike"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("children", "child"),
            Map.entry("people", "people"),
            Map.entry("wounded", "wound"),
            Map.entry("lives", "life"),
            Map.entry("crises", "crisis"),
            Map.entry("talks", "talk"),
            Map.entry("united", "united"),
            Map.entry("killed", "kill"),
            Map.entry("news", "news"),
            Map.entry("series", "series"),
            Map.entry("does", "do"),
            Map.entry("fell", "fall"),
            Map.entry("fallen", "fall"),
            Map.entry("rose", "rise"),
            Map.entry("won", "win"),
            Map.entry("lost", "lose"),
            Map.entry("paid", "pay"),
            Map.entry("shot", "shoot"),
            Map.entry("agreed", "agree"),
            Map.entry("freed", "free"),
            Map.entry("fled", "flee"),
            Map.entry("are", "be"),
            Map.entry("was", "be"),
            Map.entry("were", "be"),
            Map.entry("been", "be"),
            Map.entry("am", "be"),
            Map.entry("has", "have"),
            Map.entry("had", "have"),
            Map.entry("having", "have"),
            Map.entry("did", "do"),
            Map.entry("done", "do"),
            Map.entry("heard", "hear"),
            Map.entry("drew", "draw"),
            Map.entry("drawn", "draw"),
            Map.entry("kept", "keep"),
            Map.entry("laid", "lay"),
            Map.entry("chose", "choose"),
            Map.entry("chosen", "choose"),
            Map.entry("broke", "break"),
            Map.entry("broken", "break"),
            Map.entry("stood", "stand"),
            Map.entry("felt", "feel"),
            Map.entry("knew", "know"),
            Map.entry("known", "know"),
            Map.entry("spent", "spend"),
            Map.entry("built", "build"),
            Map.entry("taught", "teach"),
            Map.entry("caught", "catch"),
            Map.entry("forgot", "forget"),
            Map.entry("understood", "understand"),
            Map.entry("grew", "grow"),
            Map.entry("threw", "throw"),
            Map.entry("drove", "drive"),
            Map.entry("shown", "show"),
            Map.entry("swore", "swear"),
            Map.entry("got", "get"));

    private Lemmatizer() {}

    /** Lemmas of the content words among tokens, in order. */
    public static List<String> content(Tokens tokens, int from, int to) {
        List<String> lemmas = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String word = tokens.lower(i);
            if (word.length() < 2 || Words.function(word) || word.charAt(0) == '\'') continue;
            if (Character.isLetterOrDigit(word.codePointAt(0))) lemmas.add(lemma(word));
        }
        return lemmas;
    }

    /** The base form of a lower-case word. */
    public static String lemma(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) return irregular;
        int length = word.length();
        if (length < 4 || !Character.isLetter(word.charAt(length - 1))) return word;
        if (word.endsWith("ies") && length > 4) return word.substring(0, length - 3) + "y";
        if (word.endsWith("ied") && length > 4) return word.substring(0, length - 3) + "y";
        if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes"))
            return word.substring(0, length - 2);
        if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is"))
            return word.substring(0, length - 1);
        if (word.endsWith("ing") && length > 5 && hasVowel(word, length - 3))
            return stem(word.substring(0, length - 3));
        if (word.endsWith("ed") && length > 4 && hasVowel(word, length - 2)) return stem(word.substring(0, length - 2));
        return word;
    }

    private static boolean hasVowel(String word, int end) {
        for (int i = 0; i < end; i++) if ("aeiouy".indexOf(word.charAt(i)) >= 0) return true;
        return false;
    }

    /** A stem left by -ed or -ing: a doubled consonant made single, a mute e put back. */
    private static String stem(String stem) {
        int length = stem.length();
        char last = stem.charAt(length - 1);
        if (length > 2 && last == stem.charAt(length - 2) && "lsz".indexOf(last) < 0 && "aeiou".indexOf(last) < 0)
            return stem.substring(0, length - 1);
        boolean mute = stem.endsWith("at") && length > 3 && "aeiou".indexOf(stem.charAt(length - 3)) < 0
                || last == 'c'
                || last == 'v'
                || last == 'u'
                || last == 's' && length > 2 && "aeiourn".indexOf(stem.charAt(length - 2)) >= 0
                || last == 'g' && length > 2 && "rnd".indexOf(stem.charAt(length - 2)) >= 0 && !stem.endsWith("ing")
                || last == 'r' && "uia".indexOf(stem.charAt(length - 2)) >= 0 && !stem.endsWith("air")
                || last == 'z'
                || stem.endsWith("id") && !stem.endsWith("aid");
        return mute ? stem + "e" : stem;
    }
}
