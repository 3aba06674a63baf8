extension Identifiers {
  /// A line has types without `aws_`, then groups of equal spellings, the canonical one first; `~` begins an alias.
  static let list = """
    vpc,default_vpc,subnet,default_subnet,security_group,default_security_group id arn
    internet_gateway,network_acl,route_table,network_interface,vpc_endpoint,vpc_endpoint_service id arn
    nat_gateway id public_ip
    eip allocation_id,id arn public_ip
    egress_only_internet_gateway id
    vpc_dhcp_options,customer_gateway,vpn_gateway,vpn_connection id arn
    ec2_managed_prefix_list,flow_log,vpc_ipam,vpc_ipam_pool id arn
    vpc_peering_connection id
    vpc_peering_connection_accepter ~vpc_peering_connection_id,id
    ec2_transit_gateway id arn
    ec2_transit_gateway_vpc_attachment,ec2_transit_gateway_peering_attachment id arn
    ec2_transit_gateway_peering_attachment_accepter ~transit_gateway_attachment_id,id
    ec2_transit_gateway_route_table id arn
    vpc_security_group_ingress_rule,vpc_security_group_egress_rule security_group_rule_id,id arn
    instance id arn
    launch_template id arn name
    autoscaling_group name,id arn
    key_pair key_name,id arn
    placement_group name,id arn
    ami,ami_copy,ebs_volume,ebs_snapshot id arn
    lb,alb arn,id dns_name arn_suffix
    lb_listener,alb_listener,lb_listener_rule,alb_listener_rule arn,id
    lb_target_group,alb_target_group arn,id arn_suffix
    lb_trust_store arn,id
    elb name,id arn dns_name
    ecs_cluster arn,id name
    ecs_service id,arn
    ecs_capacity_provider arn,id
    ecs_task_definition family,id arn arn_without_revision
    eks_cluster name,id arn endpoint
    eks_node_group,eks_fargate_profile id arn
    rds_global_cluster global_cluster_identifier,id arn global_cluster_resource_id
    rds_cluster cluster_identifier,id arn endpoint reader_endpoint cluster_resource_id
    rds_cluster_instance identifier,id arn endpoint dbi_resource_id
    rds_cluster_endpoint cluster_endpoint_identifier,id arn endpoint
    db_instance resource_id,id identifier arn endpoint address
    db_subnet_group,db_parameter_group,rds_cluster_parameter_group,db_option_group name,id arn
    db_proxy name,id arn endpoint
    docdb_global_cluster,neptune_global_cluster global_cluster_identifier,id arn global_cluster_resource_id
    docdb_cluster,neptune_cluster cluster_identifier,id arn endpoint reader_endpoint cluster_resource_id
    docdb_cluster_instance,neptune_cluster_instance identifier,id arn endpoint dbi_resource_id
    docdb_subnet_group,docdb_cluster_parameter_group name,id arn
    neptune_subnet_group,neptune_cluster_parameter_group,neptune_parameter_group name,id arn
    redshift_cluster cluster_identifier,id arn endpoint dns_name
    redshift_subnet_group name,id arn
    dsql_cluster identifier arn vpc_endpoint_service_name
    dynamodb_table name,id arn stream_arn
    dynamodb_global_table name,id arn
    dynamodb_table_replica id arn
    elasticache_global_replication_group global_replication_group_id,id arn
    elasticache_replication_group replication_group_id,id arn primary_endpoint_address configuration_endpoint_address reader_endpoint_address
    elasticache_cluster cluster_id,id arn configuration_endpoint cluster_address
    elasticache_subnet_group,elasticache_parameter_group name,id arn
    elasticache_user user_id,id arn
    elasticache_user_group user_group_id,id arn
    elasticache_serverless_cache name,id arn
    memorydb_cluster,memorydb_subnet_group,memorydb_parameter_group,memorydb_acl name,id arn
    memorydb_multi_region_cluster multi_region_cluster_name arn
    s3_bucket bucket,id arn bucket_domain_name bucket_regional_domain_name
    s3_directory_bucket bucket,id arn
    s3_access_point id arn alias
    s3control_multi_region_access_point id arn alias domain_name
    s3_bucket_versioning,s3_bucket_policy,s3_bucket_acl,s3_bucket_public_access_block ~bucket,id
    s3_bucket_ownership_controls,s3_bucket_replication_configuration,s3_bucket_logging ~bucket,id
    s3_bucket_server_side_encryption_configuration,s3_bucket_lifecycle_configuration ~bucket,id
    s3_bucket_cors_configuration,s3_bucket_website_configuration,s3_bucket_notification ~bucket,id
    """

  static let moreList = """

    kms_key,kms_replica_key,kms_replica_external_key key_id,id arn
    kms_external_key id arn
    kms_alias name,id arn
    secretsmanager_secret arn,id name
    ssm_parameter name,id arn
    sns_topic arn,id
    sns_topic_subscription arn,id
    sqs_queue url,id arn name
    sqs_queue_policy,sqs_queue_redrive_policy ~queue_url,id
    sns_topic_policy ~arn,id
    lambda_function function_name,id arn invoke_arn qualified_arn
    lambda_alias arn,id invoke_arn
    lambda_layer_version arn,id
    cloudwatch_log_group name,id arn
    cloudwatch_event_bus name,id arn
    cloudwatch_event_rule name id arn
    cloudwatch_metric_alarm,cloudwatch_composite_alarm alarm_name,id arn
    cloudwatch_dashboard dashboard_name,id dashboard_arn
    kinesis_stream,kinesis_firehose_delivery_stream arn,id name
    ecr_repository name,id arn repository_url
    efs_file_system id arn dns_name
    efs_access_point id arn
    efs_mount_target id dns_name mount_target_dns_name
    fsx_lustre_file_system,fsx_ontap_file_system,fsx_openzfs_file_system,fsx_windows_file_system id arn dns_name
    acm_certificate arn,id
    acm_certificate_validation ~certificate_arn
    acmpca_certificate_authority arn,id
    route53_zone zone_id,id arn
    route53_health_check id arn
    route53_record id
    route53_delegation_set id arn
    route53recoverycontrolconfig_cluster,route53recoverycontrolconfig_control_panel arn,id
    route53recoverycontrolconfig_routing_control,route53recoverycontrolconfig_safety_rule arn,id
    route53_resolver_endpoint,route53_resolver_rule id arn
    globalaccelerator_accelerator arn,id dns_name dual_stack_dns_name
    globalaccelerator_custom_routing_accelerator arn,id dns_name
    globalaccelerator_listener,globalaccelerator_endpoint_group arn,id
    globalaccelerator_custom_routing_listener,globalaccelerator_custom_routing_endpoint_group arn,id
    globalaccelerator_cross_account_attachment arn,id
    cloudfront_distribution id arn domain_name
    cloudfront_function name,id arn
    cloudfront_origin_access_control id arn
    cloudfront_origin_access_identity id iam_arn cloudfront_access_identity_path
    wafv2_web_acl,wafv2_ip_set,wafv2_rule_group,wafv2_regex_pattern_set id arn
    shield_protection id arn
    iam_role name,id arn unique_id
    iam_user name,id arn unique_id
    iam_group name,id arn unique_id
    iam_instance_profile name,id arn unique_id
    iam_policy arn,id
    iam_openid_connect_provider,iam_saml_provider arn,id
    iam_server_certificate id arn name
    api_gateway_rest_api id arn execution_arn
    api_gateway_domain_name domain_name,id arn cloudfront_domain_name regional_domain_name
    api_gateway_vpc_link,api_gateway_usage_plan id arn
    apigatewayv2_api id arn api_endpoint execution_arn
    apigatewayv2_domain_name domain_name,id arn
    apigatewayv2_vpc_link id arn
    sfn_state_machine arn,id
    cognito_user_pool id arn endpoint
    cognito_user_pool_client id
    cognito_identity_pool id arn
    msk_cluster arn,id bootstrap_brokers_tls bootstrap_brokers_sasl_iam
    mq_broker id arn
    opensearch_domain,elasticsearch_domain arn,id endpoint domain_name
    backup_vault name,id arn
    backup_plan id arn
    cloudtrail arn,id
    guardduty_detector id arn
    service_discovery_private_dns_namespace,service_discovery_public_dns_namespace,service_discovery_http_namespace id arn
    service_discovery_service id arn
    synthetics_canary name,id arn
    scheduler_schedule_group name,id arn
    codestarconnections_connection arn,id
    """
}
