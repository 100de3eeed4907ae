package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Participant;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;

/** Finds what a content is about: the actors and places it names, and issues that have a name: "the Ilmar accord". */
final class Topics {
    /** No name of an issue has more tokens before its noun. */
    private static final int MOST_BEFORE = 5;

    private static final Set<String> ISSUES = Set.of(
            "dispute",
            "conflict",
            "crisis",
            "issue",
            "question",
            "war",
            "agreement",
            "accord",
            "accords",
            "treaty",
            "pact",
            "deal",
            "protocol",
            "convention",
            "ceasefire",
            "truce",
            "talks",
            "negotiations",
            "process",
            "law",
            "bill",
            "act",
            "reform",
            "sanctions",
            "tariffs",
            "plan",
            "programme",
            "program",
            "project",
            "pipeline",
            "dam",
            "election",
            "elections",
            "referendum",
            "vote",
            "budget",
            "debt",
            "attack",
            "attacks",
            "bombing",
            "massacre",
            "strike",
            "siege",
            "blockade",
            "embargo",
            "border",
            "rights",
            "policy",
            "inquiry",
            "investigation",
            "trial",
            "resolution",
            "amendment",
            "constitution",
            "summit");

    private final AnnotatedText text;
    private final Passages passages;

    Topics(AnnotatedText text) {
        this.text = text;
        this.passages = new Passages(text);
    }

    /** The first mention of each in the order of the text; places and issues without an actor. */
    List<Participant> of(Said said) {
        Map<String, Participant> named = new LinkedHashMap<>();
        for (int c = 0; c < said.content().size(); c++) {
            int end = said.content().end(c);
            for (int t = said.content().start(c); t < end; t++) {
                int mention = text.mentions().at(t);
                if (mention >= 0
                        && text.mentions().from(mention) == t
                        && text.mentions().to(mention) <= end) addMention(mention, named);
                else if (issue(t)) addIssue(t, said.content().start(c), named);
            }
        }
        return new ArrayList<>(named.values());
    }

    private void addMention(int mention, Map<String, Participant> named) {
        Actor actor = text.mentions().actor(mention);
        if (actor == null && text.mentions().place(mention) == null) return;
        Phrase phrase =
                new Phrase(text.mentions().from(mention), text.mentions().to(mention));
        String name = actor == null ? text.mentions().place(mention).name() : actor.name();
        named.putIfAbsent(name, passages.participant(phrase.ranges(), actor));
    }

    private boolean issue(int token) {
        return ISSUES.contains(text.tokens().lower(token))
                && text.syntax().part(token).noun()
                && text.mentions().at(token) < 0;
    }

    /** An issue that its own name or a noun before it tells from others. */
    private void addIssue(int noun, int limit, Map<String, Participant> named) {
        int from = noun;
        boolean told = false;
        while (from > limit && noun - from < MOST_BEFORE && modifies(from - 1)) {
            from--;
            told |= text.syntax().head(from) == noun && text.syntax().part(from).noun();
        }
        while (from < noun && !text.tokens().wordLike(from)) from++;
        if (!told) return;
        Participant issue = passages.participant(new Phrase(from, noun + 1).ranges(), null);
        named.putIfAbsent(issue.text().toLowerCase(Locale.ROOT), issue);
    }

    private boolean modifies(int token) {
        PartOfSpeech part = text.syntax().part(token);
        return part.noun()
                || part == PartOfSpeech.JJ
                || part == PartOfSpeech.HYPH
                || text.mentions().at(token) >= 0
                        && text.mentions().at(token) == text.mentions().at(token - 1);
    }
}
