package org.rapporteur.ingest.clean;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.rapporteur.model.PublicationTime;

/** A PDF to its paragraphs: lines of one paragraph joined, words hyphenated at a line's end put together again. */
public final class PdfCleaner {
    private static final long MAX_SCRATCH_BYTES = 256L << 20;
    private static final Pattern HYPHENATED = Pattern.compile("(?<=\\p{Ll})-\\R(?=\\p{Ll})");
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\s*\\R[ \\t]*\\R\\s*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private final int maxPages;
    private final int maxLength;
    private final long maxMillis;

    /**
     * @param maxPages pages read; a longer file is refused
     * @param maxLength UTF-16 units of text read; a longer one is refused
     * @param maxMillis time given to reading pages
     */
    public PdfCleaner(int maxPages, int maxLength, long maxMillis) {
        this.maxPages = maxPages;
        this.maxLength = maxLength;
        this.maxMillis = maxMillis;
    }

    /** @throws IllegalArgumentException for what is no PDF, is encrypted, or is more than is taken */
    public CleanPage clean(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(
                pdf, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MAX_SCRATCH_BYTES).streamCache)) {
            if (document.getNumberOfPages() > maxPages)
                throw new IllegalArgumentException("has more than " + maxPages + " pages");
            return new CleanPage(text(document), metadata(document));
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new IllegalArgumentException("is not a PDF that can be read", e);
        }
    }

    private String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setParagraphEnd("\n\n");
        stripper.setPageEnd("\n\n");
        long end = System.nanoTime() + maxMillis * 1_000_000;
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            if (System.nanoTime() > end) throw new IllegalArgumentException("takes too long to read");
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            StringWriter words = new StringWriter();
            stripper.writeText(document, words);
            text.append(words.getBuffer()).append("\n\n");
            if (text.length() > maxLength) throw new IllegalArgumentException("holds more text than is taken");
        }
        return paragraphs(text.toString());
    }

    private static String paragraphs(String lines) {
        StringBuilder text = new StringBuilder();
        for (String paragraph : PARAGRAPH_END.split(HYPHENATED.matcher(lines).replaceAll(""), -1)) {
            String words = BLANKS.matcher(paragraph).replaceAll(" ").strip();
            if (words.isEmpty()) continue;
            if (text.length() > 0) text.append("\n\n");
            text.append(words);
        }
        return text.toString();
    }

    private static PageMetadata metadata(PDDocument document) {
        PDDocumentInformation told = document.getDocumentInformation();
        Calendar made = told.getCreationDate();
        PublicationTime time = made == null
                ? null
                : new PublicationTime(
                        LocalDate.ofInstant(made.toInstant(), made.getTimeZone().toZoneId()),
                        made.toInstant().atOffset(ZoneOffset.UTC).toInstant());
        String language = document.getDocumentCatalog().getLanguage();
        return new PageMetadata(
                Values.line(told.getTitle()),
                Values.line(told.getAuthor()),
                null,
                time,
                Values.language(language),
                null);
    }
}
