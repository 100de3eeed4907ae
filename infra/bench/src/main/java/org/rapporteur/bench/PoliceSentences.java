package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.Event;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Participant;

/**
 * Sentences of lower-case news that tell of a killing (KILL), an arrest (ARREST) or force (FORCE) by the police. An arrest
 * of which nobody says by whom counts as theirs; killing and force only where police or troops are told to have done it.
 */
final class PoliceSentences {
    private static final Pattern POLICE = Pattern.compile(
            "\\b(polic\\w+|cops?|constables?|jawans?|inspectors?|commissioner|troops|army|soldiers?|forces?|personnel|crpf"
                    + "|bsf|raf|rpf|cbi|ats|commandos?|guards?|sleuths?|officers?|sp|dsp|sho)\\b");
    private static final Pattern KILLING =
            Pattern.compile("(kill|killed|kills|killing|killings|gunned down|shot dead|slain|died|dead|death|deaths)");
    private static final Pattern ENCODED = Pattern.compile("[\\u00c2\\u00c3\\u00e2][\\u0080-\\uffff]{1,2}");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final MeasureEvents.Overlap all = new MeasureEvents.Overlap();
    private final Map<String, MeasureEvents.Overlap> byLabel = new TreeMap<>();

    /** Counts a document, whose sentences are read as paragraphs of one text: lower case hides where they end. */
    void count(JsonNode row, Function<String, Extraction> reader) {
        StringBuilder text = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        for (JsonNode sentence : row.path("sentences")) {
            text.append(line(sentence.path("text").asText())).append("\n\n");
            ends.add(text.codePointCount(0, text.length()));
        }
        List<Set<String>> found = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) found.add(new HashSet<>());
        for (Event event : reader.apply(text.toString()).events()) {
            int at = Collections.binarySearch(
                    ends, event.trigger().spans().get(0).start());
            found.get(at >= 0 ? at + 1 : -at - 1).addAll(labels(event));
        }
        for (int i = 0; i < ends.size(); i++) count(row.path("sentences").get(i).path("labels"), found.get(i));
    }

    private void count(JsonNode wanted, Set<String> found) {
        Set<String> labels = new HashSet<>();
        for (JsonNode label : wanted) labels.add(label.asText());
        for (String label : List.of("KILL", "ARREST", "FORCE")) {
            List<String> one = labels.contains(label) ? List.of(label) : List.of();
            List<String> other = found.contains(label) ? List.of(label) : List.of();
            all.countAll(one, other);
            byLabel.computeIfAbsent(label, key -> new MeasureEvents.Overlap()).countAll(one, other);
        }
    }

    private static Set<String> labels(Event event) {
        boolean police = event.actors().stream().map(Participant::text).anyMatch(PoliceSentences::police);
        if (event.modality() != Modality.ASSERTED && event.modality() != Modality.CLAIMED) return Set.of();
        boolean arrest = event.type() == EventType.COERCE && "arrest".equals(event.mode());
        if (arrest) return police || event.actors().isEmpty() ? Set.of("ARREST") : Set.of();
        if (event.type() != EventType.ASSAULT || !police) return Set.of();
        boolean killing =
                KILLING.matcher(event.trigger().text().toLowerCase(Locale.ROOT)).matches();
        return killing ? Set.of("KILL", "FORCE") : Set.of("FORCE");
    }

    private static boolean police(String words) {
        return POLICE.matcher(words.toLowerCase(Locale.ROOT)).find();
    }

    /** A sentence as one line, its quotation marks as they were before they were decoded wrongly. */
    private static String line(String sentence) {
        String marks = ENCODED.matcher(sentence).replaceAll(wrong -> Matcher.quoteReplacement(decoded(wrong.group())));
        return marks.strip().replace('\n', ' ');
    }

    private static String decoded(String wrong) {
        String right = new String(wrong.getBytes(WINDOWS), StandardCharsets.UTF_8);
        return right.indexOf('\ufffd') >= 0 || right.indexOf('?') >= 0 ? wrong : right;
    }

    @Override
    public String toString() {
        return "police: " + all + ", by label " + byLabel;
    }
}
