package org.rapporteur.summary;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of the summary service. */
@ConfigMapping(prefix = "rapporteur.summary")
interface SummaryConfig {
    /** Documents a summary is chosen from: the best for the query, else the latest. */
    @WithDefault("100")
    @Min(1)
    int documents();

    /** Sentences looked at of each of several documents, from its beginning; of a single one all candidates may be. */
    @WithDefault("200")
    @Min(1)
    int sentencesPerDocument();

    /** Sentences or facts that are ranked. */
    @WithDefault("2000")
    @Min(1)
    int candidates();

    /** Candidates whose text is read and compared with one another; time grows with its square. */
    @WithDefault("200")
    @Min(50)
    @Max(1000)
    int shortlist();

    /** Shortest sentence told, in code points. */
    @WithDefault("20")
    @Min(1)
    int shortest();

    /** Longest sentence told, in code points. */
    @WithDefault("600")
    @Min(1)
    int longest();

    /** Documents cited for one sentence. */
    @WithDefault("10")
    @Min(1)
    int citations();

    /** Summaries kept in memory. */
    @WithDefault("500")
    @Min(0)
    int cacheSize();

    /** How long a summary is kept where no news of facts comes. */
    @WithDefault("30s")
    Duration cacheTime();
}
