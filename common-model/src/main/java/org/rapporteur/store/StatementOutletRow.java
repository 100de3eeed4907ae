package org.rapporteur.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** An outlet through which a statement came, so that it is found by it. */
@Entity(name = "StatementOutlet")
@Table(name = "statement_outlet")
@IdClass(StatementOutletRow.Key.class)
public class StatementOutletRow {
    /** The position of the publishing outlet where the text names others that reported the statement. */
    static final int PUBLISHER = -1;

    /** The statement and the outlet. */
    public record Key(Long statementId, Long outlet) {}

    @Id
    @Column(name = "statement_id")
    public Long statementId;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "outlet_id")
    public OutletRow outlet;

    public int position;

    @Column(name = "first_day")
    public LocalDate firstDay;
}
