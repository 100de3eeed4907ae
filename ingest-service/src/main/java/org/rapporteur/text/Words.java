package org.rapporteur.text;

import java.util.HashSet;
import java.util.Set;

/** Closed classes of English words, in lower case. */
public final class Words {
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your",
            "some", "any", "no", "every", "each", "another", "all", "both", "many", "several", "few", "most", "other",
            "such", "one", "two", "three", "four", "five", "six");
    private static final Set<String> PRONOUNS = Set.of(
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "him",
            "them",
            "us",
            "me",
            "himself",
            "herself",
            "itself",
            "themselves",
            "who",
            "which",
            "whom",
            "whose",
            "what",
            "nobody",
            "everyone",
            "someone",
            "others");
    private static final Set<String> SUBJECT_PRONOUNS =
            Set.of("he", "she", "it", "they", "we", "i", "you", "who", "which", "others", "everyone", "someone");
    /** Last words of what ministers and secretaries are for. */
    private static final Set<String> OFFICES = Set.of(
            "affairs", "state", "defence", "defense", "interior", "finance", "justice", "health", "education", "trade");

    private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "our", "my", "your");
    private static final Set<String> PREPOSITIONS = Set.of(
            "of",
            "in",
            "on",
            "at",
            "by",
            "for",
            "with",
            "from",
            "to",
            "into",
            "about",
            "against",
            "over",
            "under",
            "after",
            "before",
            "between",
            "among",
            "during",
            "through",
            "since",
            "until",
            "within",
            "without",
            "toward",
            "towards",
            "amid",
            "despite",
            "across",
            "near",
            "outside",
            "inside",
            "around",
            "behind",
            "beyond",
            "via",
            "per",
            "upon",
            "throughout",
            "ahead",
            "following",
            "along",
            "like",
            "unlike");
    private static final Set<String> CONJUNCTIONS = Set.of(
            "and",
            "but",
            "or",
            "nor",
            "yet",
            "so",
            "because",
            "although",
            "though",
            "while",
            "whereas",
            "if",
            "unless",
            "when",
            "where",
            "as",
            "than",
            "whether",
            "once",
            "then",
            "that",
            "why",
            "how");
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does",
            "did", "will", "would", "can", "could", "may", "might", "shall", "should", "must", "'s", "'ve", "'re", "'d",
            "'ll", "'m", "wo", "ca", "not", "n't", "cannot");
    private static final Set<String> ADVERBS = Set.of(
            "also",
            "later",
            "again",
            "further",
            "then",
            "now",
            "never",
            "even",
            "still",
            "once",
            "just",
            "only",
            "often",
            "always",
            "already",
            "twice",
            "soon",
            "ever",
            "too",
            "instead",
            "nevertheless",
            "nonetheless",
            "however",
            "meanwhile",
            "moreover",
            "therefore",
            "thus",
            "perhaps",
            "here",
            "there",
            "not",
            "n't",
            "first",
            "previously",
            "long",
            "since",
            "today",
            "yesterday",
            "tomorrow",
            "have",
            "well",
            "ago");
    private static final Set<String> ORGANIZATIONS = Set.of(
            "organization",
            "organisation",
            "group",
            "council",
            "ministry",
            "party",
            "university",
            "agency",
            "commission",
            "court",
            "bank",
            "union",
            "association",
            "committee",
            "inc",
            "inc.",
            "corp",
            "corp.",
            "corporation",
            "company",
            "police",
            "army",
            "navy",
            "department",
            "center",
            "centre",
            "institute",
            "times",
            "post",
            "news",
            "journal",
            "government",
            "parliament",
            "assembly",
            "congress",
            "senate",
            "office",
            "bureau",
            "federation",
            "foundation",
            "society",
            "league",
            "front",
            "movement",
            "alliance",
            "coalition",
            "forum",
            "network",
            "fund",
            "forces",
            "force",
            "guard",
            "authority",
            "administration",
            "embassy",
            "board",
            "club",
            "team",
            "service",
            "services",
            "hospital",
            "school",
            "college",
            "church",
            "tribunal",
            "communiqué",
            "ltd",
            "llc",
            "co.",
            "house",
            "campaign",
            "tribune",
            "herald",
            "gazette",
            "press",
            "radio",
            "television",
            "airlines",
            "airways",
            "brigade",
            "brigades",
            "corps",
            "secretariat",
            "mission",
            "program",
            "programme",
            "cabinet",
            "taskforce",
            "republicans",
            "democrats");

    private static final Set<String> FUNCTION =
            union(DETERMINERS, PRONOUNS, PREPOSITIONS, CONJUNCTIONS, AUXILIARIES, ADVERBS);

    private Words() {}

    @SafeVarargs
    private static Set<String> union(Set<String>... classes) {
        Set<String> all = new HashSet<>();
        for (Set<String> words : classes) all.addAll(words);
        return Set.copyOf(all);
    }

    /** Whether a word binds others together rather than naming anything. */
    public static boolean function(String word) {
        return FUNCTION.contains(word);
    }

    public static boolean determiner(String word) {
        return DETERMINERS.contains(word);
    }

    /** Whether a word is a possessive pronoun before a noun. */
    public static boolean possessive(String word) {
        return POSSESSIVES.contains(word);
    }

    /** Whether a word is the last of what a minister or secretary is for: "state", "affairs". */
    public static boolean office(String word) {
        return OFFICES.contains(word);
    }

    /** Whether a word is a pronoun that can be a subject, "who" and "which" included. */
    public static boolean subjectPronoun(String word) {
        return SUBJECT_PRONOUNS.contains(word);
    }

    public static boolean preposition(String word) {
        return PREPOSITIONS.contains(word);
    }

    /** Whether a word can stand before the head of a verb group: auxiliary or negation. */
    public static boolean auxiliary(String word) {
        return AUXILIARIES.contains(word);
    }

    /** Whether a word is the head of an organisation's name or of a description of one. */
    public static boolean organization(String word) {
        return ORGANIZATIONS.contains(word);
    }
}
