package org.chengxin.simulation;

/**
 * An account of the city; its password is made by who loads the city.
 *
 * @param organisation key of its organisation
 * @param role as in the administrator's calls
 */
public record Account(String organisation, String name, String displayName, String role) {}
