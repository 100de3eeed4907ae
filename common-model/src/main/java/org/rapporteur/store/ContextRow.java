package org.rapporteur.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The words of a document's names and its content words, one a line, by which its happenings are told from those of others. */
@Entity(name = "DocumentContext")
@Table(name = "document_context")
public class ContextRow {
    @Id
    @Column(name = "document_id")
    public UUID documentId;

    public String names;
    public String words;
}
