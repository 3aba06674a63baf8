extension ProviderDefaults {
  /// A line has types without `aws_`, then arguments with their defaults; a type may have several lines.
  static let list = """
    globalaccelerator_accelerator enabled=true ip_address_type=IPV4 attributes.flow_logs_enabled=false
    globalaccelerator_custom_routing_accelerator enabled=true ip_address_type=IPV4 attributes.flow_logs_enabled=false
    globalaccelerator_listener client_affinity=NONE
    globalaccelerator_endpoint_group health_check_interval_seconds=30 health_check_protocol=TCP threshold_count=3
    globalaccelerator_endpoint_group traffic_dial_percentage=100 endpoint_configuration.weight=0
    route53_health_check request_interval=30 failure_threshold=3 invert_healthcheck=false disabled=false
    route53_health_check measure_latency=false
    route53_zone force_destroy=false
    cloudfront_distribution price_class=PriceClass_All http_version=http2 retain_on_delete=false wait_for_deployment=true
    cloudfront_distribution is_ipv6_enabled=false staging=false origin.connection_attempts=3 origin.connection_timeout=10
    lb,alb load_balancer_type=application enable_deletion_protection=false enable_cross_zone_load_balancing=false
    lb,alb idle_timeout=60 enable_http2=true drop_invalid_header_fields=false desync_mitigation_mode=defensive
    lb,alb enable_waf_fail_open=false preserve_host_header=false xff_header_processing_mode=append
    lb,alb internal=false access_logs.enabled=false connection_logs.enabled=false
    lb_target_group,alb_target_group target_type=instance deregistration_delay="300" slow_start=0
    lb_target_group,alb_target_group health_check.enabled=true health_check.interval=30 health_check.port=traffic-port
    lb_target_group,alb_target_group health_check.healthy_threshold=3 health_check.unhealthy_threshold=3
    elb cross_zone_load_balancing=true idle_timeout=60 connection_draining=false connection_draining_timeout=300
    dynamodb_table billing_mode=PROVISIONED table_class=STANDARD deletion_protection_enabled=false stream_enabled=false
    dynamodb_table ttl.enabled=false replica.consistency_mode=EVENTUAL replica.point_in_time_recovery=false
    dynamodb_table replica.propagate_tags=false
    dynamodb_table_replica point_in_time_recovery=false
    rds_global_cluster deletion_protection=false force_destroy=false
    rds_cluster engine_mode=provisioned deletion_protection=false backup_retention_period=1 skip_final_snapshot=false
    rds_cluster copy_tags_to_snapshot=false iam_database_authentication_enabled=false
    rds_cluster enable_global_write_forwarding=false enable_local_write_forwarding=false
    rds_cluster_instance auto_minor_version_upgrade=true promotion_tier=0 monitoring_interval=0 publicly_accessible=false
    rds_cluster_instance copy_tags_to_snapshot=false
    db_instance deletion_protection=false multi_az=false storage_encrypted=false skip_final_snapshot=false
    db_instance auto_minor_version_upgrade=true publicly_accessible=false copy_tags_to_snapshot=false monitoring_interval=0
    db_instance backup_retention_period=0 iam_database_authentication_enabled=false
    docdb_cluster backup_retention_period=1 deletion_protection=false storage_encrypted=false skip_final_snapshot=false
    docdb_global_cluster deletion_protection=false storage_encrypted=false
    neptune_cluster backup_retention_period=1 deletion_protection=false storage_encrypted=false skip_final_snapshot=false
    neptune_cluster iam_database_authentication_enabled=false copy_tags_to_snapshot=false
    redshift_cluster skip_final_snapshot=false
    elasticache_replication_group automatic_failover_enabled=false multi_az_enabled=false snapshot_retention_limit=0
    memorydb_cluster tls_enabled=true auto_minor_version_upgrade=true num_replicas_per_shard=1 num_shards=1
    s3_bucket force_destroy=false
    s3_bucket_public_access_block block_public_acls=false block_public_policy=false ignore_public_acls=false
    s3_bucket_public_access_block restrict_public_buckets=false
    kms_key multi_region=false enable_key_rotation=false is_enabled=true key_usage=ENCRYPT_DECRYPT
    kms_key customer_master_key_spec=SYMMETRIC_DEFAULT deletion_window_in_days=30
    kms_replica_key enabled=true deletion_window_in_days=30
    secretsmanager_secret recovery_window_in_days=30 force_overwrite_replica_secret=false
    sqs_queue visibility_timeout_seconds=30 message_retention_seconds=345600 delay_seconds=0 receive_wait_time_seconds=0
    sqs_queue fifo_queue=false content_based_deduplication=false
    sns_topic fifo_topic=false content_based_deduplication=false
    kinesis_stream encryption_type=NONE retention_period=24
    lambda_function memory_size=128 timeout=3 package_type=Zip publish=false reserved_concurrent_executions=-1
    lambda_event_source_mapping enabled=true
    ecs_service desired_count=0 scheduling_strategy=REPLICA deployment_minimum_healthy_percent=100
    ecs_service deployment_maximum_percent=200 enable_execute_command=false wait_for_steady_state=false
    ecs_service health_check_grace_period_seconds=0 network_configuration.assign_public_ip=false
    eks_cluster vpc_config.endpoint_public_access=true vpc_config.endpoint_private_access=false
    ecr_repository image_tag_mutability=MUTABLE force_delete=false
    efs_file_system throughput_mode=bursting encrypted=false performance_mode=generalPurpose
    autoscaling_group health_check_grace_period=300 protect_from_scale_in=false force_delete=false
    instance source_dest_check=true disable_api_termination=false
    cloudwatch_log_group retention_in_days=0 skip_destroy=false log_group_class=STANDARD
    cloudwatch_metric_alarm treat_missing_data=missing actions_enabled=true
    cloudwatch_composite_alarm actions_enabled=true
    cloudtrail is_multi_region_trail=false include_global_service_events=true enable_logging=true
    cloudtrail enable_log_file_validation=false is_organization_trail=false
    vpc instance_tenancy=default enable_dns_support=true enable_dns_hostnames=false assign_generated_ipv6_cidr_block=false
    subnet map_public_ip_on_launch=false assign_ipv6_address_on_creation=false
    ec2_transit_gateway auto_accept_shared_attachments=disable default_route_table_association=enable
    ec2_transit_gateway default_route_table_propagation=enable dns_support=enable vpn_ecmp_support=enable
    iam_role path=/ max_session_duration=3600 force_detach_policies=false
    iam_policy,iam_instance_profile,iam_group path=/
    iam_user path=/ force_destroy=false
    acm_certificate options.certificate_transparency_logging_preference=ENABLED
    backup_vault force_destroy=false
    guardduty_detector enable=true
    """
}
