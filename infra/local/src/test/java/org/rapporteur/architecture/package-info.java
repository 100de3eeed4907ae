/**
 * The dependency rules as tests. {@code DependencyRules} states them for any root package; they must hold for
 * {@code org.rapporteur} and each must fail for {@code org.rapporteur.planted}, a small tree that breaks every one.
 */
package org.rapporteur.architecture;
