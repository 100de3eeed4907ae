package org.rapporteur.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdom2.Element;
import org.rapporteur.ingest.clean.PublicationTimes;
import org.rapporteur.model.PublicationTime;

/**
 * When entries were published as the feed prints it: with the outlet's own calendar day, which an instant alone does not
 * tell.
 */
final class PrintedDates {
    /** In order of trust. */
    private static final List<String> NAMES =
            List.of("published", "pubDate", "date", "issued", "created", "updated", "modified");

    private PrintedDates() {}

    /** One for each entry element of the document, in order; null where none can be read. */
    static List<PublicationTime> of(Element root) {
        List<PublicationTime> dates = new ArrayList<>();
        collect(root, dates);
        return dates;
    }

    private static void collect(Element element, List<PublicationTime> dates) {
        for (Element child : element.getChildren()) {
            if (child.getName().equals("item") || child.getName().equals("entry")) dates.add(date(child));
            else if (child.getName().equals("channel")) collect(child, dates);
        }
    }

    private static PublicationTime date(Element entry) {
        return NAMES.stream()
                .flatMap(name -> entry.getChildren().stream()
                        .filter(child -> child.getName().equals(name)))
                .map(child -> PublicationTimes.read(child.getText()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
