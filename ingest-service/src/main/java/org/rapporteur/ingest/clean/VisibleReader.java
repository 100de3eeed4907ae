package org.rapporteur.ingest.clean;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rapporteur.model.PublicationTime;

/** What a reader sees: the main heading, the byline and the {@code time} beside it, the window's title. */
final class VisibleReader implements MetadataReader {
    private static final List<String> SEPARATORS = List.of(" | ", " – ", " — ", " - ", " :: ", " » ");

    @Override
    public PageMetadata read(Document page) {
        return new PageMetadata(title(page), byline(page), null, time(page), null, null);
    }

    private static String title(Document page) {
        Element heading = Headings.of(page).main();
        String printed = heading == null ? null : Values.line(heading.text());
        return printed != null ? printed : withoutOutlet(Values.line(page.title()));
    }

    /** A window's title without what follows its last separator, where most of it remains. */
    private static String withoutOutlet(String title) {
        if (title == null) return null;
        for (String separator : SEPARATORS) {
            int cut = title.lastIndexOf(separator);
            if (cut > title.length() / 2) return title.substring(0, cut).strip();
        }
        return title;
    }

    private static String byline(Document page) {
        Element byline = page.selectFirst("[class~=(?i)^(byline|author)(-name|__name|_name)?$]");
        String line = byline == null ? null : Values.line(byline.text());
        return line == null || line.length() > 100 ? null : Values.authors(List.of(line));
    }

    private static PublicationTime time(Document page) {
        return page
                .select("time[pubdate], time[itemprop=datePublished], [itemprop=datePublished], article time, time")
                .stream()
                .flatMap(time -> Stream.of(time.attr("datetime"), time.attr("content"), time.text()))
                .map(PublicationTimes::read)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
