package org.rapporteur.planted.text;

import ai.onnxruntime.OrtEnvironment;

/** Breaks a rule: only the engine may know the inference runtime. */
class CoreWithARuntime {
    OrtEnvironment environment;
}
