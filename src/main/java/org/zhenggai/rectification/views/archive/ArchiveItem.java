package org.zhenggai.rectification.views.archive;

import java.util.List;

/**
 * One file of the archive, as the contents list shows it.
 *
 * @param path   within the archive; null where the file could not be had
 * @param group  证据, 文书, 表单, …
 * @param title  what it is
 * @param facts  further columns of the contents list, see {@link Contents#COLUMNS}
 * @param size   bytes
 * @param sha256 lower-case hexadecimal, of what was written
 * @param note   what is wrong with it, empty for nothing
 */
record ArchiveItem(String path, String group, String title, List<String> facts, long size, String sha256, String note) {}
