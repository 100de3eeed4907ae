package org.rapporteur.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.rapporteur.model.DeadLetter;

/** Work that was given up. */
@Entity(name = "DeadLetter")
@Table(name = "dead_letter")
public class DeadLetterRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String channel;

    @Column(name = "document_id")
    public UUID documentId;

    public String payload;
    public String reason;
    public String detail;
    public int attempts;
    public Instant at;

    DeadLetter toDeadLetter() {
        String document = documentId == null ? null : documentId.toString();
        return new DeadLetter(id.toString(), channel, document, reason, detail, attempts, at);
    }
}
