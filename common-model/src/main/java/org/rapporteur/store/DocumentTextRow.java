package org.rapporteur.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A document's text, apart from its metadata so that lists never read it; the title is repeated for the search vector. */
@Entity(name = "DocumentText")
@Table(name = "document_text")
public class DocumentTextRow {
    @Id
    @Column(name = "document_id")
    public UUID documentId;

    public String title;
    public String text;
}
