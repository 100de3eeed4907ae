package org.rapporteur.extract;

import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Words;

/** Finds the noun phrase before or after a verb group, by the words that cannot be part of one. */
final class NounPhrases {
    /** No noun phrase is longer; tokens. */
    private static final int MOST_TOKENS = 40;

    /** Finite verbs that are frequent enough to bound a noun phrase where no part of speech is known. */
    private static final Set<String> VERBS = Set.of(
            "said",
            "says",
            "say",
            "told",
            "went",
            "came",
            "made",
            "took",
            "gave",
            "got",
            "saw",
            "knew",
            "thought",
            "became",
            "began",
            "held",
            "met",
            "left",
            "led",
            "kept",
            "ran",
            "won",
            "lost",
            "put",
            "set",
            "sent",
            "brought",
            "spoke",
            "stood",
            "sat",
            "fell",
            "rose",
            "grew",
            "drew",
            "wrote",
            "broke",
            "chose",
            "faces",
            "goes",
            "comes",
            "makes",
            "takes",
            "gives",
            "gets",
            "seems",
            "seemed",
            "appeared",
            "remains",
            "remained");

    private NounPhrases() {}

    /** A noun phrase: tokens [from, to). */
    record Phrase(int from, int to) {}

    /** The subject that ends right before a token; null where there is none. */
    static Phrase before(Scope scope, int verb) {
        int end = beforeDate(scope, verb);
        int last = end - 1;
        if (last < scope.from()) return null;
        String word = scope.lower(last);
        if (Words.subjectPronoun(word)) return new Phrase(last, end);
        if (word.equals(",") || word.equals(")") || word.equals("—")) return withApposition(scope, end);
        if (!scope.nominal(last)) return null;
        return plainBefore(scope, end);
    }

    /** Where the date phrase right before a token begins, "on Tuesday"; the token itself where none stands there. */
    private static int beforeDate(Scope scope, int end) {
        int start = end;
        while (start > scope.from() && scope.text().dates().at(start - 1) >= 0) start--;
        if (start == end) return end;
        if (scope.is(start - 1, "on") || scope.is(start - 1, "in")) start--;
        return start > scope.from() ? start : end;
    }

    private static Phrase plainBefore(Scope scope, int end) {
        int from = end;
        while (from > scope.from() && end - from < MOST_TOKENS && inPhrase(scope, from - 1, end)) from--;
        return trimmed(scope, from, end);
    }

    private static boolean inPhrase(Scope scope, int token, int end) {
        if (scope.text().mentions().at(token) >= 0) return true;
        String word = scope.lower(token);
        if (scope.quotation(token) >= 0) return false;
        if (scope.nominal(token)) return !verb(scope, token);
        boolean links = token + 1 < end && scope.nominal(token + 1) && scope.nominal(token - 1);
        if (word.equals("and") || word.equals("or")) return links && !verb(scope, token - 1);
        return Words.preposition(word) && token > scope.from() && links;
    }

    /** Whether a word is likely a finite verb. */
    private static boolean verb(Scope scope, int token) {
        String word = scope.lower(token);
        if (scope.tokens().capitalised(token) && token > scope.from()) return false;
        if (VERBS.contains(word)) return true;
        boolean past = word.endsWith("ed") && word.length() > 4 && !Words.determiner(scope.lower(token - 1));
        return past && !Words.preposition(scope.lower(token + 1)) && !scope.nominal(token + 1)
                || past && Words.determiner(scope.lower(token + 1))
                || past
                        && scope.text().mentions().at(token + 1) >= 0
                        && !scope.is(token - 1, ",")
                        && !Words.preposition(scope.lower(token - 1))
                        && token > scope.from()
                        && !Words.determiner(scope.lower(token - 2));
    }

    /** A phrase without leading time words and prepositional phrases: "on Tuesday the group" is "the group". */
    private static Phrase trimmed(Scope scope, int from, int end) {
        int start = from;
        for (int i = from; i < end; i++) {
            boolean leading = i == start
                    && (Words.preposition(scope.lower(i))
                            || Words.conjunction(scope.lower(i))
                            || scope.text().dates().at(i) >= 0
                            || Words.adverb(scope.lower(i)));
            if (leading) start = i + 1;
        }
        while (start < end && (scope.is(start, "'s") || scope.is(start, "'"))) start++;
        return start < end ? new Phrase(start, end) : null;
    }

    /** "Name, of some sort," before the verb: from the name on; the closing comma belongs to it. */
    private static Phrase withApposition(Scope scope, int end) {
        int open = end - 2;
        int least = Math.max(scope.from(), end - MOST_TOKENS);
        String opener = scope.is(end - 1, ")") ? "(" : scope.lower(end - 1);
        while (open > least && !(scope.is(open, opener) && scope.quotation(open) < 0)) open--;
        boolean parenthesis = open > least && (scope.is(open + 1, "as") || scope.is(open + 1, "according"));
        if (parenthesis) return plainBefore(scope, open);
        if (open <= least || open == end - 2) return null;
        if (!appositive(scope, open + 1)) {
            boolean named = scope.text().mentions().at(open - 1) >= 0 && Words.preposition(scope.lower(open + 1));
            return named ? plainBefore(scope, open) : null;
        }
        Phrase head = plainBefore(scope, open);
        return head == null ? null : new Phrase(head.from(), end);
    }

    private static boolean appositive(Scope scope, int token) {
        String word = scope.lower(token);
        return word.equals("the")
                || word.equals("a")
                || word.equals("an")
                || word.startsWith("who")
                || word.equals("which")
                || word.equals("one")
                || word.equals("his")
                || word.equals("her")
                || word.equals("its")
                || word.equals("former")
                || !word.isEmpty() && Character.isDigit(word.charAt(0))
                || scope.nominal(token) && !Words.determiner(word);
    }

    /** The subject that follows an inverted cue, "said X, the minister,": null where none does. */
    static Phrase after(Scope scope, int start) {
        if (Words.subjectPronoun(scope.lower(start))) return new Phrase(start, start + 1);
        int to = start;
        while (to < scope.to() && to - start < MOST_TOKENS && continues(scope, start, to)) to++;
        if (to == start) return null;
        boolean comma = scope.is(to, ",") && appositiveNoun(scope, to + 1);
        if (comma) {
            int close = to + 1;
            while (close < scope.to() && close - to < 25 && !scope.mark(close, ",.;:?!\"“”")) close++;
            if (scope.mark(close, ",.") || close == scope.to()) to = close;
        }
        return new Phrase(start, to);
    }

    private static boolean appositiveNoun(Scope scope, int token) {
        String word = scope.lower(token);
        return word.equals("the")
                || word.equals("a")
                || word.equals("an")
                || word.startsWith("who")
                || !word.isEmpty()
                        && Character.isLowerCase(word.charAt(0))
                        && scope.nominal(token)
                        && !word.endsWith("ing")
                        && !Words.determiner(word);
    }

    private static boolean continues(Scope scope, int start, int token) {
        if (scope.text().mentions().at(token) >= 0) return true;
        if (scope.text().dates().at(token) >= 0 || scope.quotation(token) >= 0) return false;
        String word = scope.lower(token);
        if (word.equals("of") || word.equals("and") || word.equals("&"))
            return token > start && scope.nominal(token + 1);
        if (word.equals("for") || word.equals("at") || word.equals("with") || word.equals("from"))
            return token > start
                    && scope.text().mentions().at(token - 1) < 0
                    && Character.isLowerCase(scope.lower(token - 1).charAt(0))
                    && !scope.tokens().capitalised(token - 1);
        return scope.nominal(token);
    }

    /** The noun phrase an addressee is, from a token on; null where none begins there. */
    static Phrase addressee(AnnotatedText text, Scope scope, int start) {
        int mention = text.mentions().at(start);
        if (mention >= 0) return new Phrase(start, text.mentions().to(mention));
        String word = scope.lower(start);
        if (word.equals("me")
                || word.equals("us")
                || word.equals("him")
                || word.equals("her") && !scope.nominal(start + 1)
                || word.equals("them")
                || word.equals("you")
                || word.equals("everyone")) return new Phrase(start, start + 1);
        if (word.equals("that") || !scope.nominal(start)) return null;
        int to = start;
        while (Words.determiner(scope.lower(to))) to++;
        while (to - start < 6
                && scope.nominal(to)
                && !scope.is(to, "early")
                && !scope.is(to, "late")
                && !Words.determiner(scope.lower(to))
                && scope.quotation(to) < 0) {
            boolean plural = scope.lower(to).endsWith("s") && !scope.lower(to).equals("'s");
            to++;
            if (plural && !scope.is(to, "'")) break;
        }
        return to > start ? new Phrase(start, to) : null;
    }
}
