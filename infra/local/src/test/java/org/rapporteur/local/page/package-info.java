/** The page as its readers use it: in a browser, against everything running. */
package org.rapporteur.local.page;
