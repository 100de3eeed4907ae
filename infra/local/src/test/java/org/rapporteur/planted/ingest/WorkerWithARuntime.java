package org.rapporteur.planted.ingest;

import ai.onnxruntime.OrtEnvironment;

/** Breaks a rule: only the engine may know the inference runtime. */
class WorkerWithARuntime {
    OrtEnvironment environment;
}
