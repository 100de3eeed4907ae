package org.rapporteur.query.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.rapporteur.api.LineStream;
import org.rapporteur.api.ListRequest;

/** Lists in formats other than a page of JSON: NDJSON, CSV, JSON-LD and PLOVER records, one chunk for each page of the store. */
@Singleton
public class Export {
    public static final String CSV = "text/csv";
    public static final String JSON_LD = "application/ld+json";

    /** Records of the PLOVER manual, one a line; of events and statements only. */
    public static final String PLOVER = "application/vnd.plover+x-ndjson";

    private static final MediaType NDJSON_TYPE = MediaType.valueOf(LineStream.NDJSON);
    private static final MediaType CSV_TYPE = new MediaType("text", "csv", "UTF-8");
    private static final MediaType JSON_LD_TYPE = MediaType.valueOf(JSON_LD);
    private static final MediaType PLOVER_TYPE = MediaType.valueOf(PLOVER);
    private static final List<MediaType> OFFERED =
            List.of(MediaType.APPLICATION_JSON_TYPE, NDJSON_TYPE, CSV_TYPE, JSON_LD_TYPE, PLOVER_TYPE);
    private static final String LD_START = "{\"@context\":" + LinkedData.CONTEXT + ",\"@graph\":[";

    private final ObjectMapper json;

    Export(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The list in the first format offered that the client accepts, in its order of preference; a page of JSON where it
     * takes anything.
     *
     * @param columns how an item stands in CSV
     */
    public <T> Uni<Response> answer(
            Listing<T, ?> listing, ListRequest request, Columns<T> columns, HttpHeaders headers) {
        MediaType format = headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> OFFERED.stream().filter(accepted::isCompatible))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
        if (format == MediaType.APPLICATION_JSON_TYPE)
            return listing.page(request).map(page -> Response.ok(page, format).build());
        Multi<List<T>> pages = listing.pages(request);
        Multi<byte[]> chunks = format == NDJSON_TYPE
                ? pages.map(this::lines)
                : format == CSV_TYPE
                        ? table(pages, columns)
                        : format == PLOVER_TYPE ? pages.map(this::records) : linked(pages);
        return Uni.createFrom().item(stream(format, chunks));
    }

    private static Response stream(MediaType type, Multi<byte[]> chunks) {
        return Response.ok(new LineStream(chunks), type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private byte[] lines(List<?> items) {
        return bytes(items.stream().map(item -> json(item) + "\n").collect(Collectors.joining()));
    }

    private byte[] records(List<?> items) {
        return lines(
                items.stream().map(PloverRecord::of).filter(Objects::nonNull).toList());
    }

    private Multi<byte[]> linked(Multi<? extends List<?>> pages) {
        AtomicBoolean begun = new AtomicBoolean();
        Multi<byte[]> nodes = pages.filter(items -> !items.isEmpty()).map(items -> {
            String separator = begun.getAndSet(true) ? ",\n" : "\n";
            return bytes(separator
                    + items.stream().map(LinkedData::node).map(this::json).collect(Collectors.joining(",\n")));
        });
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(() -> bytes(LD_START)),
                        nodes,
                        Multi.createFrom().item(() -> bytes("]}\n")));
    }

    private static <T> Multi<byte[]> table(Multi<List<T>> pages, Columns<T> columns) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(() -> bytes(columns.header())),
                        pages.map(items -> bytes(columns.lines(items))));
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The model can always be written as JSON", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
