/** 撤回: an officer takes back what he submitted, until somebody has opened what it led to; nothing typed is lost. */
package org.zhenggai.rectification.casework.takeback;
