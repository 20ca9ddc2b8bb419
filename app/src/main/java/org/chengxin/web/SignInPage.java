package org.chengxin.web;

/**
 * The sign-in form.
 *
 * @param problem what went wrong last time; empty at first
 */
public record SignInPage(String name, String problem) {}
