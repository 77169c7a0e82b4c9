package org.zhenggai.rectification.ground.audit;

/**
 * Chains of a room besides the audit log that are proven too: verified and anchored. Each room provides its own as a bean.
 *
 * @param kind  name kept with the anchors, never changed
 * @param label what people call such a chain
 */
public record ProvenChain(String kind, String label, EntryChain.Table table) {}
