package org.rapporteur.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tags answers to JSON reads by what they say, and answers 304 where the client has it already. The answer is written
 * to bytes once, for the tag and for sending.
 */
public class EntityTags {
    private final ObjectMapper json;

    public EntityTags(ObjectMapper json) {
        this.json = json;
    }

    /** Runs after the filters that look at the entity. */
    @ServerResponseFilter(priority = 1000)
    public void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (!tagged(request, response)) return;
        byte[] body = json.writeValueAsBytes(response.getEntity());
        String tag = tag(body);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && matches(known, tag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(body, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean tagged(ContainerRequestContext request, ContainerResponseContext response) {
        String method = request.getMethod();
        MediaType type = response.getMediaType();
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && response.getStatus() == 200
                && response.getEntity() != null
                && !(response.getEntity() instanceof byte[])
                && type != null
                && type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                && !type.isWildcardType()
                && !response.getHeaders().containsKey(HttpHeaders.ETAG);
    }

    private static boolean matches(String known, String tag) {
        return List.of(known.split("\\s*,\\s*")).stream()
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }

    private static String tag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hash)
                            .substring(0, 27) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
