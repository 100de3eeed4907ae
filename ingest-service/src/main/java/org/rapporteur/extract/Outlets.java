package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.name.Gazetteer;

/** Finds the outlets through which a statement came: "as reported by X", "covered by X and Y", "according to X". */
final class Outlets {
    private static final Set<String> REPORTING =
            Set.of("reported", "covered", "quoted", "cited", "carried", "published");
    /** How far behind "reported by" an outlet may stand; tokens. */
    private static final int REACH = 10;

    private Outlets() {}

    /** Whether a known outlet is named among tokens. */
    static boolean in(AnnotatedText text, int from, int to) {
        return !named(text, from, to, true).isEmpty();
    }

    /** The outlets a sentence names as those it has its news from, in order. */
    static List<String> of(Scope scope) {
        List<String> outlets = new ArrayList<>();
        for (int i = scope.from(); i < scope.to(); i++) {
            boolean by = REPORTING.contains(scope.lower(i)) && scope.is(i + 1, "by");
            boolean according = scope.is(i, "according") && scope.is(i + 1, "to");
            if (by || according)
                outlets.addAll(named(scope.text(), i + 2, end(scope, i + 2), according || !scope.is(i - 1, "as")));
            boolean subject = REPORTING.contains(scope.lower(i)) || scope.is(i, "reports");
            if (subject && !by) outlets.addAll(named(scope.text(), Math.max(scope.from(), i - 3), i, true));
        }
        return outlets.stream().distinct().toList();
    }

    private static int end(Scope scope, int from) {
        int to = from;
        while (to < Math.min(scope.to(), from + REACH) && !scope.mark(to, ",.;")) to++;
        return to;
    }

    private static List<String> named(AnnotatedText text, int from, int to, boolean knownOnly) {
        List<String> names = new ArrayList<>();
        for (int m = text.mentions().firstFrom(from);
                m < text.mentions().size() && text.mentions().to(m) <= to;
                m++) {
            String name = text.words(text.mentions().from(m), text.mentions().to(m));
            if (!knownOnly && text.mentions().actor(m) != null
                    || Gazetteer.english().outlet(name)) names.add(name);
        }
        return names;
    }
}
