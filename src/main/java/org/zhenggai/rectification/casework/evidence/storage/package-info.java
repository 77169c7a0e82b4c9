/** Where files are kept: by their SHA-256, on a folder or in an S3-compatible service. */
package org.zhenggai.rectification.casework.evidence.storage;
