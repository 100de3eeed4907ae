package org.rapporteur.planted.query;

import jakarta.ws.rs.Path;
import org.rapporteur.planted.store.PlantedRepository;

/** A resource that asks a repository itself. It answers no HTTP method, so that no test serves it. */
@Path("/planted")
abstract class ResourceWithARepository {
    String answer(PlantedRepository repository) {
        return repository.find();
    }
}
