/**
 * A tree in the shape of the product in which each class named "…With…", the loop and the sleeper break one dependency
 * rule. It exists so that {@code DependencyRulesTest} can see every rule fail; nothing else uses it.
 */
package org.rapporteur.planted;
