/** Plan intake over HTTP, for the bureau's reviewers. */
package org.zhenggai.rectification.plan.web;
