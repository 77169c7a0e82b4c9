package org.zhenggai.rectification.plan.parser;

/**
 * What a file may unpack to.
 *
 * @param entries  parts in a package
 * @param unpacked bytes of all parts together
 * @param part     bytes of one XML part
 * @param ratio    unpacked to packed
 */
public record ReadLimits(int entries, long unpacked, long part, int ratio) {
}
