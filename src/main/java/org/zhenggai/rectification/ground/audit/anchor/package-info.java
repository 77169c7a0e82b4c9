/** How far the chains have come, told to places outside of the database: a file, the auditor, a time stamping authority. */
package org.zhenggai.rectification.ground.audit.anchor;
