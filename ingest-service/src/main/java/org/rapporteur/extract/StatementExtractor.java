package org.rapporteur.extract;

import java.util.List;
import org.rapporteur.model.Statement;
import org.rapporteur.text.AnnotatedText;

/** Reads who said what. Stateless; offsets of the result are UTF-16, ids count from "s0" in the order of the cues. */
@FunctionalInterface
public interface StatementExtractor {
    List<Statement> statements(AnnotatedText text);
}
