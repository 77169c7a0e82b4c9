package org.zhenggai.rectification.pages.shell;

/**
 * Scripts of others that our pages ask for when they need them.
 *
 * @param addresses how their addresses begin, e.g. {@code /webapp/charts/}
 * @param folder    where they lie, as a resource that ends with a slash
 */
public record Library(String addresses, String folder) {}
