package org.rapporteur.story;

import java.util.List;
import org.rapporteur.model.StoryLink.Reason;

/**
 * That two tellings are one happening.
 *
 * @param strength what speaks for it less what speaks against it; the greater, the surer
 */
public record Link(double strength, List<Reason> because) {
    public Link {
        because = List.copyOf(because);
    }
}
