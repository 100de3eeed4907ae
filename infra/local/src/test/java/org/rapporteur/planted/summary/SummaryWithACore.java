package org.rapporteur.planted.summary;

import org.rapporteur.planted.text.CoreWithAFramework;

/** A summary that parses text instead of reading what was stored at extraction. */
public final class SummaryWithACore {
    CoreWithAFramework core;
}
