package org.rapporteur.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Who published. {@code key} is the name folded by {@link Names#fold}. */
@Entity(name = "Outlet")
@Table(name = "outlet")
public class OutletRow {
    @Id
    public Long id;

    public String key;
    public String name;
}
