/** Whether the template is one that CloudFormation takes, and whether what it makes is safe and fits together. */
package org.rapporteur.aws;
